package org.kontor.crm.customfield;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Json;

/** Custom values between their two shapes: the record's JSON object, and the texts of a form by the field's key. */
public final class CustomValues {

    private CustomValues() {}

    /** The JSON object in a record's column. */
    public static JsonObject parse(String object) {
        try (JsonReader reader = Json.createReader(new StringReader(object))) {
            return reader.readObject();
        }
    }

    /** The single values of a field, none when it is empty. */
    public static List<JsonValue> each(@Nullable JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        return value instanceof JsonArray several ? List.copyOf(several) : List.of(value);
    }

    /** What a form shows of one field, as it stands in the record. */
    public static List<String> texts(@Nullable JsonValue value) {
        return each(value).stream().map(CustomReading::text).toList();
    }

    /** The values that texts of a form mean; what is none of the field's type stands as it was typed. */
    public static JsonArray read(CustomField field, List<String> texts) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        texts.stream().filter(text -> !text.isBlank()).forEach(text -> {
            JsonValue value = CustomReading.of(field, text).value();
            values.add(value == null ? Json.createValue(text.strip()) : value);
        });
        return values.build();
    }

    /** What the form of a new record shows: every field in use, with its default. */
    public static Map<String, List<String>> defaults(List<CustomField> fields) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        fields.stream().filter(field -> !field.retired()).forEach(field -> texts.put(field.key(), field.defaults()));
        return texts;
    }

    /** A moment as people write it, as a form carries it; without an offset it is meant in this zone. */
    public static Optional<String> moment(String typed, ZoneId zone) {
        return Moments.moment(typed, zone).map(Instant::toString);
    }

    /** Values of one field as the record holds them: one bare, several in an array. */
    public static JsonValue join(CustomField field, List<JsonValue> values) {
        if (!field.multiple()) {
            return values.get(0);
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }
}
