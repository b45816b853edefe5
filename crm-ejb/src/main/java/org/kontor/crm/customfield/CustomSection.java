package org.kontor.crm.customfield;

/** The section of the record's form in which a custom field stands (S-06). */
public enum CustomSection {
    ABOUT,
    MORE
}
