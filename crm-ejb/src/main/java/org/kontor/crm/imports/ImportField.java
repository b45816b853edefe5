package org.kontor.crm.imports;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A field of the company that a column can fill (I-03). Of the fields with several values (phones, addresses) each
 * kind is one, and several columns may fill it.
 *
 * @param code its name in a run's columns and in reasons: {@code industry}, {@code phones.MOBILE}
 * @param key key of the field's descriptor: {@code industry}, {@code phones}
 * @param kind kind of the phone, address ..., null for fields of one value
 */
public record ImportField(String code, String key, @Nullable String kind) implements Serializable {

    /** The required one (S-08). */
    public static final String NAME = "name";

    static ImportField single(String key) {
        return new ImportField(key, key, null);
    }

    static ImportField ofKind(String key, Enum<?> kind) {
        return new ImportField(key + "." + kind.name(), key, kind.name());
    }

    /** Whether several columns may fill it. */
    public boolean isMultiple() {
        return kind != null;
    }
}
