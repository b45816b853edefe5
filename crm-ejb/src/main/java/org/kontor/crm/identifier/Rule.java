package org.kontor.crm.identifier;

/** How one identifier is checked and shown. */
interface Rule {

    /** Checks a text without spaces and dashes, in upper case, not empty. */
    Verdict check(String bare);

    /** A value that {@link #check} found sound, as people read it. */
    default String display(String normalized) {
        return normalized;
    }

    /** Whether a typing error would be noticed. */
    default boolean hasChecksum() {
        return true;
    }

    /** The rule of an identifier. */
    static Rule of(Identifier identifier) {
        return switch (identifier) {
            case NIP -> DigitRule.NIP;
            case REGON -> DigitRule.REGON;
            case KRS -> DigitRule.KRS;
            case PESEL -> DigitRule.PESEL;
            case IBAN -> new IbanRule();
            case BIC -> new BicRule();
            case EU_VAT -> new EuVatRule();
            case LEI -> new LeiRule();
        };
    }
}
