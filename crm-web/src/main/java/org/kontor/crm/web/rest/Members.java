package org.kontor.crm.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Problem;

/**
 * Reads the members of a JSON object and notes every one that cannot be read, so that one answer names them all. A
 * member that is missing and one that is {@code null} are the same.
 */
final class Members {

    private static final int LONGEST_NUMBER = 40;

    private final JsonObject object;
    private final String path;
    private final List<Problem> problems;

    private Members(JsonObject object, String path, List<Problem> problems) {
        this.object = object;
        this.path = path;
        this.problems = problems;
    }

    /** The members of a whole document. */
    static Members of(JsonObject object) {
        return new Members(object, "", new ArrayList<>());
    }

    /** Notes every member that is none of these. */
    Members allow(Set<String> names) {
        object.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problem(name, "rest.error.unknownMember"));
        return this;
    }

    /** Notes a problem of a member. */
    void problem(String name, String key, String... parameters) {
        problems.add(Problem.of(path + name, key, parameters));
    }

    /** Everything noted so far, here and in the objects within. */
    List<Problem> problems() {
        return problems;
    }

    @Nullable
    String text(String name) {
        if (value(name) instanceof JsonString text) {
            return text.getString();
        }
        refuse(name, "rest.error.text");
        return null;
    }

    /** The same, noted when there is nothing in it: what is to go is left out, never sent empty. */
    @Nullable
    String needed(String name) {
        String text = text(name);
        if ((text == null && value(name) == null) || (text != null && text.isBlank())) {
            problem(name, "rest.error.needed");
        }
        return text;
    }

    /** All members, each a text; those that are {@code null} are missing. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        object.keySet().forEach(name -> {
            String text = text(name);
            if (text != null) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    /** Whether the member is there and not null. */
    boolean has(String name) {
        return value(name) != null;
    }

    boolean flag(String name) {
        JsonValue value = value(name);
        if (value == null || value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        problem(name, "rest.error.flag");
        return false;
    }

    @Nullable
    BigDecimal number(String name) {
        if (value(name) instanceof JsonNumber number && isSensible(number)) {
            return number.bigDecimalValue();
        }
        refuse(name, "rest.error.number");
        return null;
    }

    @Nullable
    Long id(String name) {
        if (value(name) instanceof JsonNumber number && isSensible(number) && number.isIntegral()) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException tooLarge) {
                problem(name, "rest.error.id");
                return null;
            }
        }
        refuse(name, "rest.error.id");
        return null;
    }

    /** One of an enumeration's names, as the enumeration writes them. */
    <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        String text = text(name);
        try {
            return text == null ? null : Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            problem(name, "error.kind");
            return null;
        }
    }

    /** The object within; null when there is none. */
    @Nullable
    Members object(String name) {
        if (value(name) instanceof JsonObject inner) {
            return new Members(inner, path + name + ".", problems);
        }
        refuse(name, "rest.error.object");
        return null;
    }

    /** Each member as it stands. */
    JsonObject all() {
        return object;
    }

    /** The items of a list; empty when there is none. */
    List<JsonValue> list(String name) {
        if (value(name) instanceof JsonArray array) {
            return List.copyOf(array);
        }
        refuse(name, "rest.error.list");
        return List.of();
    }

    /** The texts of a list; empty when there is none. */
    List<String> strings(String name) {
        List<String> items = new ArrayList<>();
        if (value(name) instanceof JsonArray array) {
            for (JsonValue item : array) {
                if (item instanceof JsonString text) {
                    items.add(text.getString());
                } else {
                    problem(name, "rest.error.text");
                }
            }
        } else {
            refuse(name, "rest.error.list");
        }
        return items;
    }

    /** The objects of a list; empty when there is none. */
    List<Members> objects(String name) {
        List<Members> items = new ArrayList<>();
        if (value(name) instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                String place = name + "[" + i + "]";
                if (array.get(i) instanceof JsonObject item) {
                    items.add(new Members(item, path + place + ".", problems));
                } else {
                    problem(place, "rest.error.object");
                }
            }
        } else {
            refuse(name, "rest.error.list");
        }
        return items;
    }

    private @Nullable JsonValue value(String name) {
        JsonValue value = object.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    /** Notes that a member is of another type, unless there is none. */
    private void refuse(String name, String key) {
        if (value(name) != null) {
            problem(name, key);
        }
    }

    /** {@code 1e999999999} is short to write and endless to print: it is not even computed. */
    static boolean isSensible(JsonNumber number) {
        return number.toString().length() <= LONGEST_NUMBER
                && Math.abs((long) number.bigDecimalValue().scale()) <= LONGEST_NUMBER;
    }
}
