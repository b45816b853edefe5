package org.kontor.crm.field;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.shared.Json;

/**
 * The custom values of one record, for its page, its form and REST.
 *
 * @param json the record's JSON object, as its column holds it
 * @param fields all fields of the kind of record, those out of use too
 * @param lacked keys of required fields that it came without, because somebody let an import write it so (I-03)
 * @param words whom and what the values name, as far as the reader may know
 */
public record CustomCard(String json, List<CustomField> fields, List<String> lacked, CustomWords words)
        implements Serializable {

    public CustomCard {
        fields = List.copyOf(fields);
        lacked = List.copyOf(lacked);
    }

    /** The values of a row of a list, where nothing is told of what is missing. */
    public CustomCard(String json, List<CustomField> fields) {
        this(json, fields, List.of(), CustomWords.NONE);
    }

    /**
     * A field in use and what the record has of it.
     *
     * @param values none when it is empty
     */
    public record Cell(CustomField field, List<FieldValue> values) implements Serializable {}

    /** The same, told in these words. */
    public CustomCard in(CustomWords named) {
        return new CustomCard(json, fields, lacked, named);
    }

    /** The same without fields that do not exist for the reader, and without what the record has of them. */
    public CustomCard without(Set<String> hidden) {
        if (hidden.stream().noneMatch(key -> key.startsWith(CustomField.PREFIX))) {
            return this;
        }
        JsonObjectBuilder left = Json.createObjectBuilder();
        values().forEach((key, value) -> {
            if (!hidden.contains(CustomField.PREFIX + key)) {
                left.add(key, value);
            }
        });
        List<CustomField> known =
                fields.stream().filter(field -> !hidden.contains(field.path())).toList();
        return new CustomCard(left.build().toString(), known, lacked, words);
    }

    /** The fields in use, in their order. */
    public List<CustomField> inUse() {
        return fields.stream().filter(field -> !field.retired()).toList();
    }

    /** The fields in use, each with its values. */
    public List<Cell> cells() {
        JsonObject values = values();
        return inUse().stream()
                .map(field -> new Cell(field, words.values(field, values.get(field.key()))))
                .toList();
    }

    /** What the record's form shows, by the field's key. */
    public Map<String, List<String>> texts() {
        JsonObject values = values();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (CustomField field : inUse()) {
            texts.put(
                    field.key(),
                    words.readable(field, values.get(field.key())).stream()
                            .flatMap(value -> CustomValues.texts(value).stream())
                            .toList());
        }
        return texts;
    }

    /** The fields that are required today and that it came without and still lacks. */
    public List<CustomField> lacking() {
        JsonObject values = values();
        return inUse().stream()
                .filter(field -> field.required() && lacked.contains(field.key()) && !values.containsKey(field.key()))
                .toList();
    }

    /** Whom and what the values name. */
    public CustomWords.Named named() {
        JsonObject values = values();
        CustomWords.Named named = new CustomWords.Named();
        inUse().forEach(field -> named.add(field, values.get(field.key())));
        return named;
    }

    /** The record's JSON object. */
    public JsonObject values() {
        return CustomValues.parse(json);
    }
}
