package org.kontor.crm.company;

/** What an address is for (S-16). */
public enum AddressKind {
    REGISTERED,
    ACTUAL,
    MAILING,
    SHIPPING,
    LEGAL,
    BILLING
}
