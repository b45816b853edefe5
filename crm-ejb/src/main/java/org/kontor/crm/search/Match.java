package org.kontor.crm.search;

/** What of a company is what was typed, the surest first. */
public enum Match {
    /** A legal identifier: the whole of it, or the beginning of a NIP. */
    IDENTIFIER,
    /** The beginning of a phone number. */
    PHONE,
    /** The beginning of an e-mail address, or of its domain. */
    EMAIL,
    /** The beginning of the domain of its website. */
    WEBSITE,
    /** The beginning of its name. */
    NAME_START,
    /** The words of its name, or parts of them. */
    NAME,
    /** The words of a custom field that is searched. */
    FIELD
}
