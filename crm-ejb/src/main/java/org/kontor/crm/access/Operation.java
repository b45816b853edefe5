package org.kontor.crm.access;

/** What a role may allow to do with records. Import is none or all; its rows are bounded by add and update. */
public enum Operation {
    READ,
    ADD,
    UPDATE,
    DELETE,
    EXPORT,
    IMPORT
}
