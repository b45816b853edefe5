package org.kontor.crm.web.list;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Query;

/**
 * The address of a list with its state. Changing a condition, the order or the page size starts at the first page
 * again.
 *
 * @param path of the list, context path included
 * @param state parameters in the order they stand in the address
 */
public record ListAddress(String path, Query state) implements Serializable {

    private static final String CURSOR = "cursor";
    private static final String FROM = "from";

    /** The same list with another value of a parameter; empty takes the parameter out. */
    public ListAddress with(String name, @Nullable Object value) {
        return new ListAddress(path, state.without(Set.of(CURSOR, FROM)).with(name, value));
    }

    /** The same list without one parameter. */
    public ListAddress without(String name) {
        return with(name, null);
    }

    /** Another page of the same list; its first row's number, where it is known. */
    public ListAddress page(String cursor, @Nullable Long from) {
        return new ListAddress(path, state.with(CURSOR, cursor).with(FROM, from));
    }

    /** The state parameter by parameter, for a form that keeps it. */
    public List<Query.Parameter> getPairs() {
        return state.parameters();
    }

    /** As a link writes it. */
    @Override
    public String toString() {
        String query = state.text();
        return query.isEmpty() ? path : path + "?" + query;
    }
}
