package org.kontor.crm.reading;

/** By which way something was read. The database knows the same names. */
public enum Door {
    /** A record's page, or the page of its form. */
    PAGE,
    /** A call of the REST interface. */
    REST,
    /** A file on a record, by page or REST. */
    FILE,
    /** A list left the house as a file. */
    EXPORT,
    /** Somebody began to look through another user's eyes. */
    VIEW_AS
}
