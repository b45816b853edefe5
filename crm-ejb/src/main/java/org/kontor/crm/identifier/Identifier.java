package org.kontor.crm.identifier;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identifiers that can be checked (B-03). Spaces and dashes count nothing, nor does a {@code PL} before a Polish number.
 */
public enum Identifier {
    /** Polish tax number: ten digits. */
    NIP,
    /** Polish number of statistics: nine digits, fourteen for a local unit. */
    REGON,
    /** Polish court register: ten digits with leading zeros, without check digit. */
    KRS,
    /** Polish number of a person: eleven digits. */
    PESEL,
    /** Bank account by ISO 13616; 26 digits are a Polish NRB. */
    IBAN,
    /** Bank by ISO 9362. */
    BIC,
    /** VAT number of a member state of the EU, with its prefix; the Polish one is checked as a NIP. */
    EU_VAT,
    /** Legal entity by ISO 17442. */
    LEI;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\ufeff\\p{Pd}\\u2212]+");

    /** Checks what was typed; never throws, whatever it is. */
    public Verdict check(String typed) {
        String bare = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return bare.isEmpty()
                ? Verdict.Refused.of("error.identifier.empty")
                : Rule.of(this).check(bare);
    }

    /** A normalised identifier as people read it: NIP 583-526-01-86, IBAN in fours; anything else stands as it is. */
    public String display(String normalized) {
        boolean sound = check(normalized).value().filter(normalized::equals).isPresent();
        return sound ? Rule.of(this).display(normalized) : normalized;
    }

    /** Whether it has a check digit, so that a sound one is probably the one that was meant. */
    public boolean hasChecksum() {
        return Rule.of(this).hasChecksum();
    }
}
