package org.kontor.crm.imports;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address on its way from several cells to one line: ul. Długa 1/2, 00-001 Warszawa, mazowieckie, Polska. */
final class AddressParts {

    /** What a column can fill. */
    enum Part {
        STREET("street"),
        BUILDING("building"),
        UNIT("unit"),
        POSTCODE("postcode"),
        CITY("city"),
        REGION("region"),
        COUNTRY("country");

        private final String code;

        Part(String code) {
            this.code = code;
        }

        /** As in codes of fields. */
        String code() {
            return code;
        }

        /** The part with this code, or null. */
        static @Nullable Part of(String code) {
            for (Part part : values()) {
                if (part.code.equals(code)) {
                    return part;
                }
            }
            return null;
        }
    }

    private final Map<Part, String> cells = new EnumMap<>(Part.class);

    /** A street may stand in two cells. */
    void fill(Part part, String cell) {
        cells.merge(part, cell, (one, other) -> one + ", " + other);
    }

    /** Takes a line without a town for the street. */
    void fillStreet(WholeAddress whole) {
        cells.put(Part.STREET, whole.street());
        cells.remove(Part.BUILDING);
        cells.remove(Part.UNIT);
    }

    String line() {
        String town = joined(" ", get(Part.POSTCODE), get(Part.CITY));
        return joined(", ", street(), town, get(Part.REGION), get(Part.COUNTRY));
    }

    /** Street and numbers. */
    String street() {
        return joined(" ", get(Part.STREET), joined("/", get(Part.BUILDING), get(Part.UNIT)));
    }

    /** What the row says of it; empty for nothing. */
    String get(Part part) {
        return cells.getOrDefault(part, "");
    }

    static String joined(String by, String... parts) {
        List<String> there = new ArrayList<>(List.of(parts));
        there.removeIf(String::isEmpty);
        return String.join(by, there);
    }

    /** Adds them as the staging table keeps them, street and numbers as one. */
    void json(JsonGenerator data) {
        data.writeStartObject("parts");
        add(data, "line", street());
        for (Part part : List.of(Part.POSTCODE, Part.CITY, Part.REGION, Part.COUNTRY)) {
            add(data, part.code(), get(part));
        }
        data.writeEnd();
    }

    private static void add(JsonGenerator data, String name, String text) {
        if (!text.isEmpty()) {
            data.write(name, text);
        }
    }
}
