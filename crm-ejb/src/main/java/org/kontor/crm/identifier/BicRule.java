package org.kontor.crm.identifier;

import java.util.regex.Pattern;

/** Banks by ISO 9362: four letters, country, two signs, maybe three more for a branch. */
final class BicRule implements Rule {

    private static final Pattern SIGNS = Pattern.compile("[A-Z0-9]+");
    private static final Pattern WHOLE = Pattern.compile("[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    @Override
    public Verdict check(String bare) {
        if (WHOLE.matcher(bare).matches()) {
            return new Verdict.Sound(bare);
        }
        boolean length = bare.length() == 8 || bare.length() == 11;
        if (!length && SIGNS.matcher(bare).matches()) {
            String key = bare.length() < 11 ? "error.identifier.tooShort" : "error.identifier.tooLong";
            return Verdict.Refused.of(key, "BIC", "8 / 11", Integer.toString(bare.length()));
        }
        return Verdict.Refused.of("error.identifier.bic");
    }

    @Override
    public boolean hasChecksum() {
        return false;
    }
}
