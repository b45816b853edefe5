package org.kontor.crm.imports;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Serializable;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Json;

/**
 * Why a row was not taken, in words that name the cell.
 *
 * @param field code of the field, or empty for the row as a whole
 * @param key key of the message, {@code imports.reason.*}
 * @param value what stands in the cell, or what the message names; empty if there is nothing to name
 */
public record Reason(String field, String key, String value) implements Serializable {

    private static final int SHOWN = 100;

    /** A cell's own problem; a long value is cut. */
    static Reason of(String field, String key, String value) {
        return new Reason(
                field, "imports.reason." + key, value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value);
    }

    static String write(List<Reason> reasons) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        reasons.forEach(reason -> array.add(Json.createObjectBuilder()
                .add("field", reason.field)
                .add("key", reason.key)
                .add("value", reason.value)));
        return array.build().toString();
    }

    static List<Reason> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return array.getValuesAs(JsonObject.class).stream()
                    .map(reason -> new Reason(
                            reason.getString("field"), reason.getString("key"), reason.getString("value", "")))
                    .toList();
        }
    }
}
