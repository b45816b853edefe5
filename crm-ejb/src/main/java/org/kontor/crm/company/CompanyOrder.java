package org.kontor.crm.company;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor.SortColumn;

/**
 * The columns behind an order. None is ever null, and each order has an index with the id at its end.
 *
 * @param columns sort columns without the id
 */
record CompanyOrder(List<SortColumn> columns) {

    static CompanyOrder of(CompanySort sort) {
        return new CompanyOrder(CompanyFields.find(sort.field()).orElseThrow().order());
    }

    /** {@code c.name desc, c.id desc}. */
    String orderBy(String alias, boolean descending) {
        return columnsAndId(alias)
                .map(column -> column + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** {@code (c.name, c.id) > (?::varchar, ?::bigint)}; its values are the cursor's keys and id. */
    String beyond(String alias, boolean descending) {
        String marks =
                columns.stream().map(column -> "?::" + column.type() + ", ").collect(Collectors.joining());
        return "(" + columnsAndId(alias).collect(Collectors.joining(", ")) + ") " + (descending ? "<" : ">") + " ("
                + marks + "?::bigint)";
    }

    /** The sort columns as texts, for the cursors of the page. */
    String keys(String alias) {
        return columns.stream()
                .map(column -> alias + "." + column.name() + "::text")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    private Stream<String> columnsAndId(String alias) {
        return Stream.concat(columns.stream().map(SortColumn::name), Stream.of("id"))
                .map(column -> alias + "." + column);
    }
}
