package org.kontor.crm.customfield;

/** What a custom field holds, and how its values stand in JSON (S-20). */
public enum CustomType {
    /** One line of at most 500 characters: a string. */
    TEXT,
    /** Lines of at most 10,000 characters together: a string. */
    MULTILINE,
    /** A whole number of at most 15 digits: a number. */
    INTEGER,
    /** A number of at most 15 digits before and 6 after the point: a number. */
    DECIMAL,
    /** An amount and its currency: an object {@code {"amount": 12.50, "currency": "PLN"}}. */
    MONEY,
    /** Yes or no: a boolean. */
    FLAG,
    /** A day: a string {@code 2026-11-28}. */
    DATE,
    /** A moment: a string {@code 2026-11-28T08:41:00Z}. */
    MOMENT,
    /** One of the field's options: its code as a string. */
    LIST,
    /** A web address with its scheme: a string. */
    LINK,
    /** An address in one line of at most 500 characters: a string. */
    ADDRESS,
    /** A user: the id as a number. */
    USER,
    /** A record of the field's target: the id as a number. */
    RECORD,
    /** A file on the very record: its id there as a number. */
    FILE;

    /** Whether a field of this type may hold several values. */
    public boolean mayBeMultiple() {
        return this != MULTILINE && this != FLAG;
    }

    /** Whether a search by words can look into it. */
    public boolean mayBeSearched() {
        return switch (this) {
            case TEXT, MULTILINE, LINK, ADDRESS -> true;
            default -> false;
        };
    }

    /** Whether a value is a number, a day or the like, of which one comes before the other. */
    public boolean hasOrder() {
        return switch (this) {
            case INTEGER, DECIMAL, MONEY, DATE, MOMENT -> true;
            default -> false;
        };
    }
}
