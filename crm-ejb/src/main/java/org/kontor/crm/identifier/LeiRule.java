package org.kontor.crm.identifier;

import java.util.regex.Pattern;

/** Legal entities by ISO 17442: eighteen letters or digits and two check digits. */
final class LeiRule implements Rule {

    private static final Pattern SIGNS = Pattern.compile("[A-Z0-9]+");
    private static final Pattern WHOLE = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final int LENGTH = 20;

    @Override
    public Verdict check(String bare) {
        if (!SIGNS.matcher(bare).matches()) {
            return Verdict.Refused.of("error.identifier.lei");
        }
        if (bare.length() != LENGTH) {
            String key = bare.length() < LENGTH ? "error.identifier.tooShort" : "error.identifier.tooLong";
            return Verdict.Refused.of(key, "LEI", Integer.toString(LENGTH), Integer.toString(bare.length()));
        }
        if (!WHOLE.matcher(bare).matches()) {
            return Verdict.Refused.of("error.identifier.lei");
        }
        return holds(bare) ? new Verdict.Sound(bare) : Guess.refusal(bare, LeiRule::holds, lei -> lei);
    }

    private static boolean holds(String lei) {
        return WHOLE.matcher(lei).matches() && Checksum.mod97(lei);
    }
}
