package org.kontor.crm.shared;

/**
 * How many records match, as far as that is cheap to know: exact up to {@link #LIMIT}, then "more than", and unknown
 * when counting took too long.
 *
 * @param value the number, or the limit that is exceeded, or 0 when unknown
 * @param exact whether value is the very number
 * @param known false when the count was given up
 */
public record Count(long value, boolean exact, boolean known) {

    /** Beyond this many records nobody waits for the very number unless it is asked for. */
    public static final long LIMIT = 10_000;

    /** The number of records found when counting up to one more than the limit. */
    public static Count upTo(long found) {
        return found > LIMIT ? new Count(LIMIT, false, true) : exactly(found);
    }

    /** The very number, however large. */
    public static Count exactly(long value) {
        return new Count(value, true, true);
    }

    /** Counting was given up after its time-out. */
    public static Count unknown() {
        return new Count(0, false, false);
    }
}
