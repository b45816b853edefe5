package org.kontor.crm.company;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Json;

/** Values of a requisite as the database keeps them: a JSON object of texts. */
@Converter
class RequisiteValues implements AttributeConverter<Map<String, String>, Object> {

    @Override
    public Object convertToDatabaseColumn(@Nullable Map<String, String> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (values != null) {
            values.forEach(object::add);
        }
        return object.build().toString();
    }

    /** The driver gives an object of its own, which is written as the text. */
    @Override
    public Map<String, String> convertToEntityAttribute(@Nullable Object column) {
        return column == null ? Map.of() : read(column.toString());
    }

    /** The texts of a JSON object; what is no text is left out. */
    static Map<String, String> read(String json) {
        Map<String, String> values = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((code, value) -> {
                if (value instanceof JsonString text) {
                    values.put(code, text.getString());
                }
            });
        }
        return values;
    }
}
