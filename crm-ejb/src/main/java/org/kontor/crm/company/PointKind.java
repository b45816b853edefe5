package org.kontor.crm.company;

/** What a phone, e-mail, website or messenger is for (S-14); {@link PointType#kinds()} says which go with which. */
public enum PointKind {
    WORK,
    MOBILE,
    FAX,
    HOME,
    PAGER,
    MAILING,
    OTHER,
    WHATSAPP,
    TELEGRAM,
    SIGNAL,
    SKYPE,
    MESSENGER,
    VIBER
}
