package org.kontor.crm.field;

/** What kind of value a field holds, and so how it is shown, typed in, filtered and read from a file. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** One value of a selection list. */
    CHOICE,
    /** An amount with its currency. */
    MONEY,
    /** Yes or no. */
    FLAG,
    /** One stored picture. */
    IMAGE,
    /** One user. */
    USER,
    /** Another record, by its name of today. */
    RECORD,
    /** Any number of phones, e-mails, websites or messengers, each with a kind. */
    POINTS,
    /** Any number of addresses, each with a kind. */
    ADDRESSES,
    /** Any number of legal identities, each with the fields of its template, addresses and bank accounts. */
    REQUISITES,
    /** Files on the record, which come and go one by one. */
    FILES,
    /** A day. */
    DATE,
    /** A moment, set by the product itself. */
    MOMENT,
    /** What the field's definition says; see {@link FieldDescriptor#custom()}. */
    CUSTOM
}
