package org.kontor.crm.access;

/** What a role lets one do with a field; of several roles the one that takes away least wins. */
public enum FieldRule {
    /** The field does not exist for the user: not to be read, filtered, sorted, searched, exported, or seen in history. */
    HIDDEN,
    /** The field is read, and set by others. */
    READ_ONLY,
    /** No rule. */
    OPEN;

    /** Whether it takes away less than the other. */
    public boolean isMilderThan(FieldRule other) {
        return compareTo(other) > 0;
    }

    /** The one that takes away more. */
    public FieldRule orMore(FieldRule other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The one that takes away less. */
    public FieldRule orLess(FieldRule other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
