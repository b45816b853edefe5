package org.kontor.crm.imports;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.imports.AddressParts.Part;

/** The fields of addresses that columns can fill: of each kind one for the whole line and one for each part of it. */
final class AddressFields {

    private AddressFields() {}

    static Stream<ImportField> of(String key) {
        return Arrays.stream(AddressKind.values()).flatMap(kind -> of(key, kind).stream());
    }

    private static List<ImportField> of(String key, AddressKind kind) {
        return Stream.concat(
                        Stream.of(ImportField.ofKind(key, kind)),
                        Arrays.stream(Part.values()).map(part -> ImportField.of(key, kind + "." + part.code())))
                .toList();
    }

    /** What of the address a field's kind says, null for the whole. */
    static @Nullable Part part(String kind) {
        int dot = kind.indexOf('.');
        return dot < 0 ? null : Part.of(kind.substring(dot + 1));
    }

    static AddressKind kind(String kind) {
        int dot = kind.indexOf('.');
        return AddressKind.valueOf(dot < 0 ? kind : kind.substring(0, dot));
    }

    /** Whether it is a part of an address. */
    static boolean isPart(ImportField field) {
        return field.key().equals(ImportField.ADDRESSES) && part(String.valueOf(field.kind())) != null;
    }

    /** Whether any column gives an address in parts. */
    static boolean isInParts(List<Column> columns) {
        return ImportFields.of(columns).stream().anyMatch(field -> field != null && isPart(field));
    }
}
