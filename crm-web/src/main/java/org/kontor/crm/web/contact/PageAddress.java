package org.kontor.crm.web.contact;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list of contacts with its state. Changing a condition, the order or the page size starts at the first page
 * again.
 *
 * @param path of the list, context path included
 * @param state parameters by name, in the order they stand in the address
 */
public record PageAddress(String path, Map<String, String> state) implements Serializable {

    private static final String CURSOR = "cursor";
    private static final String FROM = "from";

    public PageAddress {
        state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    }

    /** The same list with another value of a parameter; empty takes the parameter out. */
    public PageAddress with(String name, @Nullable Object value) {
        Map<String, String> changed = new LinkedHashMap<>(state);
        changed.remove(CURSOR);
        changed.remove(FROM);
        return put(changed, name, value);
    }

    /** The same list without one condition. */
    public PageAddress without(String name) {
        return with(name, null);
    }

    /** Another page of the same list; its first row's number, where it is known. */
    public PageAddress page(String cursor, @Nullable Long from) {
        return with(CURSOR, cursor).put(FROM, from);
    }

    private PageAddress put(String name, @Nullable Object value) {
        return put(new LinkedHashMap<>(state), name, value);
    }

    private PageAddress put(Map<String, String> changed, String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new PageAddress(path, changed);
    }

    /** The state pair by pair, for a form that keeps it. */
    public List<Map.Entry<String, String>> getPairs() {
        return List.copyOf(state.entrySet());
    }

    /** As a link writes it. */
    @Override
    public String toString() {
        String query = state.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
