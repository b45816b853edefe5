package org.kontor.crm.field;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Money;
import org.kontor.crm.shared.RecordRef;

/**
 * Turns custom values as the database keeps them into values as readers know them. What a value was made for another type
 * of the field stands as text.
 *
 * @param people users by id
 * @param records names of the records the reader may read; others are not told of
 * @param files by the kind of record and the file's id, files on records the reader may read
 */
public record CustomWords(Map<Long, Person> people, Map<RecordRef, String> records, Map<RecordRef, FieldValue> files)
        implements Serializable {

    /** Knows nobody and nothing. */
    public static final CustomWords NONE = new CustomWords(Map.of(), Map.of(), Map.of());

    public CustomWords {
        people = Map.copyOf(people);
        records = Map.copyOf(records);
        files = Map.copyOf(files);
    }

    /** Whom and what values name. */
    public record Named(Set<Long> people, Set<RecordRef> records, Set<RecordRef> files) {

        /** Nobody and nothing yet. */
        public Named() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        /** Whether they name nobody and nothing. */
        public boolean isEmpty() {
            return people.isEmpty() && records.isEmpty() && files.isEmpty();
        }

        /** Adds whom and what a value of the field names. */
        public void add(CustomField field, @Nullable JsonValue value) {
            for (JsonValue one : CustomValues.each(value)) {
                if (one instanceof JsonNumber number && number.isIntegral()) {
                    if (field.type() == CustomType.USER) {
                        people.add(number.longValue());
                    } else if (field.type() == CustomType.RECORD) {
                        records.add(ref(field, number));
                    } else if (field.type() == CustomType.FILE) {
                        files.add(file(field, number));
                    }
                }
            }
        }

        /** Adds whom and what a value names that history tells. */
        public void addTold(CustomField field, @Nullable String text) {
            add(field, json(field, text));
        }
    }

    /** The values of a field, none when it is empty. */
    public List<FieldValue> values(CustomField field, @Nullable JsonValue value) {
        List<FieldValue> values = new ArrayList<>();
        CustomValues.each(value).forEach(one -> {
            FieldValue told = value(field, one);
            if (told != null) {
                values.add(told);
            }
        });
        return values;
    }

    /** The same from a text of history, where strings stand bare and everything else as JSON. */
    public List<FieldValue> told(CustomField field, @Nullable String text) {
        return values(field, json(field, text));
    }

    /** The values as the record has them, without records the reader may not read and files that are gone. */
    public List<JsonValue> readable(CustomField field, @Nullable JsonValue value) {
        return CustomValues.each(value).stream()
                .filter(one -> switch (field.type()) {
                    case RECORD -> one instanceof JsonNumber number && records.containsKey(ref(field, number));
                    case FILE -> one instanceof JsonNumber number && files.containsKey(file(field, number));
                    default -> true;
                })
                .toList();
    }

    /** The values as one, null when there is none. */
    public @Nullable FieldValue one(CustomField field, @Nullable JsonValue value) {
        List<FieldValue> values = values(field, value);
        if (values.isEmpty()) {
            return null;
        }
        return values.size() == 1 ? values.get(0) : new FieldValue.Several(values);
    }

    private @Nullable FieldValue value(CustomField field, JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number(field, number);
        }
        return switch (value.getValueType()) {
            case TRUE, FALSE -> new FieldValue.Flag(value == JsonValue.TRUE);
            case STRING -> string(field, ((JsonString) value).getString());
            case OBJECT -> money(value);
            default -> null;
        };
    }

    private @Nullable FieldValue number(CustomField field, JsonNumber number) {
        if (field.type() == CustomType.USER) {
            Person person = people.get(number.longValue());
            return person == null ? null : new FieldValue.User(person);
        }
        if (field.type() == CustomType.RECORD) {
            String name = records.get(ref(field, number));
            return name == null ? null : new FieldValue.Linked(ref(field, number), name);
        }
        return field.type() == CustomType.FILE
                ? files.get(file(field, number))
                : new FieldValue.Figure(number.bigDecimalValue());
    }

    private static FieldValue string(CustomField field, String text) {
        FieldValue plain = new FieldValue.Text(text);
        try {
            return switch (field.type()) {
                case DATE -> new FieldValue.Day(LocalDate.parse(text));
                case MOMENT -> new FieldValue.Moment(Instant.parse(text));
                case LINK -> new FieldValue.Link(text);
                case LIST ->
                    field.option(text)
                            .<FieldValue>map(option -> new FieldValue.Named(option.labelPl(), option.labelEn()))
                            .orElse(plain);
                default -> plain;
            };
        } catch (DateTimeException ofAnotherType) {
            return plain;
        }
    }

    private static FieldValue money(JsonValue value) {
        BigDecimal amount = value.asJsonObject().getJsonNumber("amount").bigDecimalValue();
        return new FieldValue.Amount(new Money(amount, value.asJsonObject().getString("currency")));
    }

    private static RecordRef file(CustomField field, JsonNumber id) {
        return new RecordRef(field.entity(), id.longValue());
    }

    private static RecordRef ref(CustomField field, JsonNumber id) {
        return new RecordRef(Objects.requireNonNullElse(field.target(), ""), id.longValue());
    }

    private static @Nullable JsonValue json(CustomField field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean bare = isBare(field.type()) && !text.startsWith("[") && !text.startsWith("{\"amount\"");
        if (!bare) {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return reader.readValue();
            } catch (JsonException ofAnotherType) {
                return Json.createValue(text);
            }
        }
        return Json.createValue(text);
    }

    private static boolean isBare(CustomType type) {
        return switch (type) {
            case INTEGER, DECIMAL, MONEY, FLAG, USER, RECORD, FILE -> false;
            default -> true;
        };
    }
}
