package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.field.CustomCard;
import org.kontor.crm.shared.Json;

/** Custom values of a record as a typed JSON object, and back (S-20). */
final class CustomJson {

    private CustomJson() {}

    /** Every field in use; what is empty is {@code null}, or an empty list where there may be several. */
    static JsonObject of(CustomCard card) {
        JsonObject values = card.values();
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (CustomField field : card.inUse()) {
            List<JsonValue> readable = card.words().readable(field, values.get(field.key()));
            object.add(field.key(), field.multiple() ? array(readable) : single(readable));
        }
        return object.build();
    }

    /**
     * The texts of a form. Members sent as they stand in the record are left out, so that they stay as they are.
     *
     * @param members the object {@code custom}
     * @param current the same object as the record has it, empty for a new one
     * @param fields the fields in use
     */
    static Map<String, List<String>> read(Members members, JsonObject current, List<CustomField> fields) {
        members.allow(fields.stream().map(CustomField::key).collect(Collectors.toSet()));
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (CustomField field : fields) {
            JsonValue value = members.all().getOrDefault(field.key(), JsonValue.NULL);
            String problem = problem(field, value);
            if (problem != null) {
                members.problem(field.key(), problem);
            } else if (!CustomValues.each(value).equals(CustomValues.each(current.get(field.key())))) {
                texts.put(field.key(), CustomValues.texts(value));
            }
        }
        return texts;
    }

    /** Why the value is not of the field's type, null when it is; what it says is judged with the form. */
    private static @Nullable String problem(CustomField field, JsonValue value) {
        if (value == JsonValue.NULL) {
            return null;
        }
        boolean isList = value.getValueType() == JsonValue.ValueType.ARRAY;
        if (isList != field.multiple()) {
            return field.multiple() ? "rest.error.list" : one(field, value);
        }
        return CustomValues.each(value).stream()
                .map(item -> one(field, item))
                .filter(problem -> problem != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String one(CustomField field, JsonValue value) {
        return switch (field.type()) {
            case INTEGER, DECIMAL -> sensible(value) ? null : "rest.error.number";
            case USER, RECORD, FILE -> sensible(value) ? null : "rest.error.id";
            case FLAG -> value == JsonValue.TRUE || value == JsonValue.FALSE ? null : "rest.error.flag";
            case MONEY -> isMoney(value) ? null : "rest.error.money";
            default -> value instanceof JsonString ? null : "rest.error.text";
        };
    }

    private static boolean isMoney(JsonValue value) {
        return value instanceof JsonObject money
                && money.keySet().equals(Set.of("amount", "currency"))
                && sensible(money.get("amount"))
                && money.get("currency") instanceof JsonString;
    }

    private static boolean sensible(@Nullable JsonValue value) {
        return value instanceof JsonNumber number && Members.isSensible(number);
    }

    private static JsonValue array(List<JsonValue> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    private static JsonValue single(List<JsonValue> values) {
        return values.isEmpty() ? JsonValue.NULL : values.get(0);
    }
}
