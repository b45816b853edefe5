package org.kontor.crm.company;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns behind an order. None is ever null, and each order has an index with the id at its end.
 *
 * @param columns sort columns without the id
 * @param types their types, for the values of a cursor
 */
record CompanyOrder(List<String> columns, List<String> types) {

    static CompanyOrder of(CompanySort sort) {
        return switch (sort.key()) {
            case NAME -> new CompanyOrder(List.of("name"), List.of("varchar"));
            case REVENUE ->
                new CompanyOrder(List.of("revenue_sort", "revenue_currency_sort"), List.of("numeric", "bpchar"));
            case MODIFIED -> new CompanyOrder(List.of("modified_at"), List.of("timestamptz"));
            case CREATED -> new CompanyOrder(List.of("created_at"), List.of("timestamptz"));
        };
    }

    /** {@code c.name desc, c.id desc}. */
    String orderBy(String alias, boolean descending) {
        return columnsAndId(alias)
                .map(column -> column + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** {@code (c.name, c.id) > (?::varchar, ?::bigint)}; its values are the cursor's keys and id. */
    String beyond(String alias, boolean descending) {
        String marks = types.stream().map(type -> "?::" + type + ", ").collect(Collectors.joining());
        return "(" + columnsAndId(alias).collect(Collectors.joining(", ")) + ") " + (descending ? "<" : ">") + " ("
                + marks + "?::bigint)";
    }

    /** The sort columns as texts, for the cursors of the page. */
    String keys(String alias) {
        return columns.stream()
                .map(column -> alias + "." + column + "::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    private Stream<String> columnsAndId(String alias) {
        return Stream.concat(columns.stream(), Collections.singleton("id").stream())
                .map(column -> alias + "." + column);
    }
}
