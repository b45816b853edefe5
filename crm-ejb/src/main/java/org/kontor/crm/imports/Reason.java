package org.kontor.crm.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Brief;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;

/**
 * Why a row was not taken, in words that name the cell.
 *
 * @param field code of the field, or empty for the row as a whole
 * @param key key of the message: {@code imports.reason.*}, which names the value, or that of a rule of the form
 * @param value what stands in the cell, or what the message names; empty if there is nothing to name
 * @param parameters what the message of a rule of the form names
 */
public record Reason(String field, String key, String value, List<String> parameters) implements Serializable {

    private static final int SHOWN = 100;

    public Reason {
        parameters = List.copyOf(parameters);
    }

    /** Without parameters. */
    public Reason(String field, String key, String value) {
        this(field, key, value, List.of());
    }

    /** A cell's own problem; a long value is cut. */
    static Reason of(String field, String key, String value) {
        return new Reason(field, "imports.reason." + key, Brief.of(value, SHOWN));
    }

    /** A rule of the form that the cell breaks; a long one is cut. */
    static Reason of(String field, Problem problem, @Nullable String cell) {
        return new Reason(field, problem.key(), cell == null ? "" : Brief.of(cell, SHOWN), problem.parameters());
    }

    static String write(List<Reason> reasons) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        reasons.forEach(reason -> {
            JsonObjectBuilder object = Json.createObjectBuilder()
                    .add("field", reason.field)
                    .add("key", reason.key)
                    .add("value", reason.value);
            if (!reason.parameters.isEmpty()) {
                object.add("parameters", Json.createArrayBuilder(reason.parameters));
            }
            array.add(object);
        });
        return array.build().toString();
    }

    static List<Reason> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .map(Reason::read)
                    .toList();
        }
    }

    private static Reason read(JsonObject reason) {
        JsonArray parameters = reason.getJsonArray("parameters");
        return new Reason(
                reason.getString("field"),
                reason.getString("key"),
                reason.getString("value", ""),
                parameters == null
                        ? List.of()
                        : parameters.getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList());
    }
}
