package org.kontor.crm.company;

/** How a bank account is named (S-16). */
public enum AccountKind {
    /** By ISO 13616, Polish ones also as NRB; checked. */
    IBAN,
    /** By whatever number its bank uses; taken as it is. */
    PLAIN
}
