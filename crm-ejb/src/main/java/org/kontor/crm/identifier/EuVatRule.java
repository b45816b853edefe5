package org.kontor.crm.identifier;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * VAT numbers of the EU by the formats of VIES, Northern Ireland (XI) included. Only the Polish one is checked by its
 * digit: national rules of the others change without notice, and a right number refused is worse than a wrong one kept.
 */
final class EuVatRule implements Rule {

    private static final Map<String, Pattern> FORMATS = formats("""
            AT U\\d{8}
            BE [01]\\d{9}
            BG \\d{9,10}
            CY \\d{8}[A-Z]
            CZ \\d{8,10}
            DE \\d{9}
            DK \\d{8}
            EE \\d{9}
            EL \\d{9}
            ES [A-Z]\\d{7}[A-Z0-9]|\\d{8}[A-Z]
            FI \\d{8}
            FR [A-HJ-NP-Z0-9]{2}\\d{9}
            HR \\d{11}
            HU \\d{8}
            IE \\d[A-Z0-9+*]\\d{5}[A-Z]|\\d{7}[A-W][A-I]
            IT \\d{11}
            LT \\d{9}|\\d{12}
            LU \\d{8}
            LV \\d{11}
            MT \\d{8}
            NL [A-Z0-9+*]{9}B\\d{2}
            PL \\d{10}
            PT \\d{9}
            RO \\d{2,10}
            SE \\d{12}
            SI \\d{8}
            SK \\d{10}
            XI \\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}
            """);

    @Override
    public Verdict check(String bare) {
        // Greece's own code is taken for the one VIES knows
        String number = bare.startsWith("GR") ? "EL" + bare.substring(2) : bare;
        Pattern format = number.length() < 2 ? null : FORMATS.get(number.substring(0, 2));
        if (format == null) {
            return Verdict.Refused.of("error.identifier.euVat.country");
        }
        if (number.startsWith("PL")) {
            return polish(number);
        }
        return format.matcher(number.substring(2)).matches()
                ? new Verdict.Sound(number)
                : Verdict.Refused.of("error.identifier.euVat.format", number.substring(0, 2));
    }

    private static Verdict polish(String number) {
        if (number.length() == 2) {
            return Verdict.Refused.of("error.identifier.tooShort", "NIP", "10", "0");
        }
        Verdict nip = DigitRule.NIP.check(number);
        return nip instanceof Verdict.Sound sound ? new Verdict.Sound("PL" + sound.normalized()) : nip;
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }

    private static Map<String, Pattern> formats(String table) {
        Map<String, Pattern> formats = new HashMap<>();
        table.lines().forEach(line -> formats.put(line.substring(0, 2), Pattern.compile(line.substring(3))));
        return formats;
    }
}
