package org.kontor.crm.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a condition compares a field with its values. */
public enum Operator {
    /** Equals any of the values. */
    IS,
    /** Equals none of the values; holds for an empty field, too. */
    NOT,
    /** Has any of the values in it. */
    CONTAINS,
    /** Has none of the values in it; holds for an empty field, too. */
    LACKS,
    /** Begins with any of the values. */
    STARTS,
    /** Has no value. */
    EMPTY,
    /** Has a value. */
    FILLED,
    /** Above the value. */
    GREATER,
    /** Below the value. */
    LESS,
    /** From the first value to the second, both included. */
    BETWEEN,
    /** Earlier than the day. */
    BEFORE,
    /** Later than the day. */
    AFTER,
    /** From so many days before today on, today included. */
    LAST,
    /** Earlier than so many days before today. */
    OLDER;

    /** As addresses and REST write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operator that addresses and REST write so. */
    public static Optional<Operator> find(String code) {
        return Arrays.stream(values())
                .filter(operator -> operator.code().equals(code))
                .findFirst();
    }

    /** Whether it asks only whether there is a value. */
    public boolean needsNoValue() {
        return this == EMPTY || this == FILLED;
    }

    /** Whether its value is a number of days. */
    public boolean countsDays() {
        return this == LAST || this == OLDER;
    }

    /** Whether it takes several values and asks about any of them. */
    public boolean takesSeveral() {
        return this == IS || this == NOT || this == CONTAINS || this == LACKS || this == STARTS;
    }
}
