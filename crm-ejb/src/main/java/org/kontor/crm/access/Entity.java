package org.kontor.crm.access;

/** Kinds of records that roles give rights to. */
public enum Entity {
    COMPANY,
    CONTACT,
    DEAL,
    QUOTE,
    INVOICE
}
