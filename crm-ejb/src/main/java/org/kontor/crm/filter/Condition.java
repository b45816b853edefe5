package org.kontor.crm.filter;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One condition of a list.
 *
 * @param field key of the field
 * @param operator how it compares
 * @param values what with; none for operators that need none
 */
public record Condition(String field, Operator operator, List<String> values) implements Serializable {

    /** The parameter that asks for a fragment of the name; what stands in it is one value, commas and all. */
    public static final String FRAGMENT = "q";

    private static final String NAME = "name";
    private static final String HOLDS = "true";

    public Condition {
        values = List.copyOf(values);
    }

    /** The field equals any of the values. */
    public static Condition is(String field, String... values) {
        return new Condition(field, Operator.IS, List.of(values));
    }

    /** A fragment of the name. */
    public static Condition fragment(String text) {
        return new Condition(NAME, Operator.CONTAINS, List.of(text));
    }

    /** Whether {@link #FRAGMENT} asks it. */
    public boolean isFragment() {
        return field.equals(NAME) && operator == Operator.CONTAINS && values.size() == 1;
    }

    /** The parameter's name, {@code q}, {@code type} or {@code createdAt:last}. */
    public String name() {
        if (isFragment()) {
            return FRAGMENT;
        }
        return operator == Operator.IS ? field : field + ":" + operator.code();
    }

    /** The parameter's value: values with commas between them, a comma or backslash within one behind a backslash. */
    public String text() {
        if (operator.needsNoValue()) {
            return HOLDS;
        }
        if (isFragment()) {
            return values.get(0);
        }
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(",", "\\,"))
                .collect(Collectors.joining(","));
    }

    /** Reads what {@link #name} and {@link #text} write; an operator nobody knows belongs to a field nobody knows. */
    static Condition read(String name, String text) {
        if (name.equals(FRAGMENT)) {
            return fragment(text);
        }
        int colon = name.lastIndexOf(':');
        Operator operator = colon < 0
                ? Operator.IS
                : Operator.find(name.substring(colon + 1)).orElse(null);
        if (operator == null) {
            return new Condition(name, Operator.IS, values(text));
        }
        String field = colon < 0 ? name : name.substring(0, colon);
        boolean holds = operator.needsNoValue() && text.equals(HOLDS);
        return new Condition(field, operator, holds ? List.of() : values(text));
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                value.append(text.charAt(++i));
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
