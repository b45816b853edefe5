package org.kontor.crm.customfield;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Brief;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;

/**
 * The rules of custom values, the same for form, REST and import. A field that the texts do not name keeps what the record
 * has; a new record then has the default. Fields out of use keep their values, and whatever a record has already may stay.
 */
public final class CustomCheck {

    /** Key of the message for a field without which no record is created. */
    public static final String REQUIRED = "error.required";

    private static final int VALUES_MAX = 100;
    private static final int BRIEF = 40;

    private final JsonObject former;
    private final boolean isNew;
    private final CustomKnown known;
    private final Map<String, JsonValue> values;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Checks what was typed.
     *
     * @param fields all fields of the kind of record, those out of use too
     * @param typed by the field's key, its values as texts; blank ones are passed by
     * @param former the record's values so far, null for a new record
     * @param known whom and what a value may name
     */
    public CustomCheck(
            List<CustomField> fields, Map<String, List<String>> typed, @Nullable JsonObject former, CustomKnown known) {
        this.isNew = former == null;
        this.former = former == null ? JsonValue.EMPTY_JSON_OBJECT : former;
        this.known = known;
        this.values = new LinkedHashMap<>(this.former);
        fields.stream().filter(field -> !field.retired()).forEach(field -> field(field, typed.get(field.key())));
        typed.keySet().stream()
                .filter(key -> fields.stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> problems.add(Problem.of(CustomField.PREFIX + key, "error.custom.unknown", key)));
    }

    /** Everything that breaks a rule, in the order of the fields; paths are {@code custom.KEY}. */
    public List<Problem> problems() {
        return problems;
    }

    /** The record's values, as its column holds them; sound only when there are no problems. */
    public JsonObject values() {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach(object::add);
        return object.build();
    }

    private void field(CustomField field, @Nullable List<String> typed) {
        if (typed == null && !isNew) {
            return;
        }
        List<JsonValue> read = new ArrayList<>();
        int before = problems.size();
        for (String text : typed == null ? field.defaults() : typed) {
            if (text != null && !text.isBlank()) {
                read(field, text, typed).filter(value -> !read.contains(value)).ifPresent(read::add);
            }
        }
        if (problems.size() > before) {
            return;
        }
        hidden(field).stream()
                .filter(value -> field.multiple() || read.isEmpty())
                .forEach(read::add);
        limits(field, read.size());
        if (read.isEmpty()) {
            values.remove(field.key());
        } else {
            values.put(field.key(), CustomValues.join(field, read));
        }
    }

    /** Records the writer may not read: nobody takes away what is not seen. */
    private List<JsonValue> hidden(CustomField field) {
        if (field.type() != CustomType.RECORD) {
            return List.of();
        }
        String target = Objects.requireNonNull(field.target());
        return CustomValues.each(former.get(field.key())).stream()
                .filter(value -> value instanceof JsonNumber id && !known.record(target, id.longValue()))
                .toList();
    }

    private void limits(CustomField field, int count) {
        if (count == 0 && field.required()) {
            problem(field, REQUIRED);
        } else if (count > 1 && !field.multiple()) {
            problem(field, "error.custom.one");
        } else if (count > VALUES_MAX) {
            problem(field, "error.tooMany", Integer.toString(VALUES_MAX));
        }
    }

    private Optional<JsonValue> read(CustomField field, String text, @Nullable List<String> typed) {
        CustomReading reading = CustomReading.of(field, text);
        String which = typed != null && typed.size() > 1 ? Brief.of(text.strip(), BRIEF) : "";
        if (reading.error() != null) {
            problems.add(new Problem(field.path(), reading.error(), reading.parameters(), which));
            return Optional.empty();
        }
        JsonValue value = Objects.requireNonNull(reading.value());
        String refusal = stays(field, value) ? null : refusal(field, value);
        if (refusal != null) {
            problem(field, refusal, text.strip());
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** What the record has already may stay, but for records: a guess at what is hidden must sound like any other. */
    private boolean stays(CustomField field, JsonValue value) {
        return field.type() != CustomType.RECORD
                && CustomValues.texts(former.get(field.key())).contains(CustomReading.text(value));
    }

    /** Why a value that the record did not have may not come. */
    private @Nullable String refusal(CustomField field, JsonValue value) {
        String text = CustomReading.text(value);
        return switch (field.type()) {
            case LIST -> choice(field.option(text));
            case USER -> known.user(Long.parseLong(text)) ? null : "error.custom.user";
            case RECORD ->
                known.record(Objects.requireNonNull(field.target()), Long.parseLong(text))
                        ? null
                        : "error.custom.record";
            case FILE -> known.file(Long.parseLong(text)) ? null : "error.custom.file";
            default -> null;
        };
    }

    private static @Nullable String choice(Optional<CustomOption> option) {
        if (option.isEmpty()) {
            return "error.unknownChoice";
        }
        return option.get().retired() ? "error.retiredChoice" : null;
    }

    private void problem(CustomField field, String key, String... parameters) {
        problems.add(Problem.of(field.path(), key, parameters));
    }
}
