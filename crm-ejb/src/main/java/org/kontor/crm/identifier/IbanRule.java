package org.kontor.crm.identifier;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Bank accounts by ISO 13616. 26 digits are a Polish NRB and get their PL; any other account has its country before it. */
final class IbanRule implements Rule {

    /** Lengths by country, from the IBAN registry of SWIFT (ISO 13616-2). */
    private static final Map<String, Integer> LENGTHS = lengths("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29"
            + " BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27"
            + " GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24"
            + " ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18"
            + " SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SIGNS = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]+");
    private static final Pattern POLISH = Pattern.compile("PL[0-9]+");
    private static final int NRB = 26;

    @Override
    public Verdict check(String bare) {
        if (DIGITS.matcher(bare).matches()) {
            return bare.length() == NRB ? whole("PL" + bare) : length("NRB", NRB, bare.length());
        }
        Integer length = bare.length() < 2 ? null : LENGTHS.get(bare.substring(0, 2));
        if (length == null) {
            return Verdict.Refused.of("error.identifier.iban.country");
        }
        boolean sound = bare.startsWith("PL")
                ? POLISH.matcher(bare).matches() || bare.length() == 2
                : bare.length() < 5 || SIGNS.matcher(bare).matches();
        if (!sound) {
            return Verdict.Refused.of("error.identifier.iban.characters");
        }
        return bare.length() == length ? whole(bare) : length("IBAN", length, bare.length());
    }

    @Override
    public String display(String normalized) {
        return normalized.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private Verdict whole(String iban) {
        return holds(iban) ? new Verdict.Sound(iban) : Guess.refusal(iban, IbanRule::holds, this::display);
    }

    private static boolean holds(String iban) {
        Pattern signs = iban.startsWith("PL") ? POLISH : SIGNS;
        Integer length = LENGTHS.get(iban.substring(0, 2));
        return length != null
                && length == iban.length()
                && signs.matcher(iban).matches()
                && Checksum.mod97(iban.substring(4) + iban.substring(0, 4));
    }

    private static Verdict length(String name, int needed, int given) {
        String key = given < needed ? "error.identifier.tooShort" : "error.identifier.tooLong";
        return Verdict.Refused.of(key, name, Integer.toString(needed), Integer.toString(given));
    }

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : table.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return lengths;
    }
}
