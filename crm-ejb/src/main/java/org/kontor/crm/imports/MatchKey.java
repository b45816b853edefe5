package org.kontor.crm.imports;

import java.util.Arrays;
import java.util.Optional;

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

    /** The key that its program name means. */
    public static Optional<MatchKey> named(String name) {
        return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
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
