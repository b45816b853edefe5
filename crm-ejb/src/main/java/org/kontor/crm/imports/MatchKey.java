package org.kontor.crm.imports;

/** What a row and a company may have in common that makes them one. */
public enum MatchKey {
    EXTERNAL_ID("externalId"),
    NIP("requisites.nip"),
    EMAIL("emails"),
    PHONE("phones"),
    /** Folded, legal forms kept. */
    NAME("name");

    private final String field;

    MatchKey(String field) {
        this.field = field;
    }

    /** The field of columns that gives it, without a kind. */
    public String field() {
        return field;
    }

    /** Whether one record has one value of it at most, so that two different ones tell records apart. */
    boolean isSingle() {
        return this == EXTERNAL_ID || this == NIP;
    }
}
