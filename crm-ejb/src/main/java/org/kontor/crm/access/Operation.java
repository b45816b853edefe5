package org.kontor.crm.access;

/**
 * What a role may allow to do with records. Import is none or all, its rows are bounded by add and update; so is writing
 * imported records without required fields.
 */
public enum Operation {
    READ,
    ADD,
    UPDATE,
    DELETE,
    EXPORT,
    IMPORT,
    /** Imported records may lack required fields. */
    WAIVE;

    /** Whether it is allowed or not, and no matter of how far. */
    public boolean isYesOrNo() {
        return this == IMPORT || this == WAIVE;
    }
}
