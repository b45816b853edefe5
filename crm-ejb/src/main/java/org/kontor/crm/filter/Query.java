package org.kontor.crm.filter;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of an address: parameters in their order, a name may come several times.
 *
 * @param parameters as they stand, decoded
 */
public record Query(List<Parameter> parameters) implements Serializable {

    /** No parameter. */
    public static final Query EMPTY = new Query(List.of());

    /** One parameter. */
    public record Parameter(String name, String value) implements Serializable {}

    public Query {
        parameters = List.copyOf(parameters);
    }

    /** Reads a query; a name without a value has an empty one. The text must be decodable. */
    public static Query parse(@Nullable String text) {
        List<Parameter> found = new ArrayList<>();
        for (String one : Objects.requireNonNullElse(text, "").split("&", -1)) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            if (!name.isEmpty()) {
                found.add(new Parameter(decoded(name), equals < 0 ? "" : decoded(one.substring(equals + 1))));
            }
        }
        return new Query(found);
    }

    /** As an address writes it. */
    public String text() {
        return parameters.stream()
                .map(one -> encoded(one.name()).replace("%3A", ":") + "=" + encoded(one.value()))
                .collect(Collectors.joining("&"));
    }

    /** The first value of a name, null when it is not there. */
    public @Nullable String value(String name) {
        return parameters.stream()
                .filter(one -> one.name().equals(name))
                .map(Parameter::value)
                .findFirst()
                .orElse(null);
    }

    /** The same without every parameter of these names. */
    public Query without(Set<String> names) {
        return new Query(
                parameters.stream().filter(one -> !names.contains(one.name())).toList());
    }

    /** The same with one more parameter at the end; null or blank adds none. */
    public Query plus(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new Query(more);
    }

    /** The same with this value of a name, where its first one stood; null or blank takes the name out. */
    public Query with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return without(Set.of(name));
        }
        List<Parameter> changed = new ArrayList<>();
        Parameter wanted = new Parameter(name, value.toString());
        for (Parameter one : parameters) {
            if (!one.name().equals(name)) {
                changed.add(one);
            } else if (!changed.contains(wanted)) {
                changed.add(wanted);
            }
        }
        return changed.contains(wanted) ? new Query(changed) : plus(name, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
