package org.kontor.crm.change;

import java.util.List;
import org.kontor.crm.shared.SqlCondition;

/**
 * Values of a record that its user may not set: an undo does not bring them back, unless the whole record comes or goes.
 * A record whose undo would set one that may only be read is left alone as a whole; what is hidden stays as it is, as if the
 * change set had not touched it.
 *
 * @param table the table they stand in
 * @param columns the columns, a custom value as {@code custom.KEY}; {@link #ALL} for every column of the rows
 * @param rows which rows neither come nor go; speaks of a row's image under the alias {@value #IMAGE}
 * @param hidden whether they do not exist for the user, else they may only be read
 */
public record Withheld(String table, List<String> columns, SqlCondition rows, boolean hidden) {

    /** The alias the condition uses. */
    public static final String IMAGE = "row_image";

    private static final List<String> ALL = List.of("*");

    public Withheld {
        columns = List.copyOf(columns);
    }

    /** Some columns of a table. */
    public static Withheld columns(String table, List<String> columns, boolean hidden) {
        return new Withheld(table, columns, SqlCondition.NOTHING, hidden);
    }

    /** Whole rows of a table. */
    public static Withheld rows(String table, SqlCondition rows, boolean hidden) {
        return new Withheld(table, ALL, rows, hidden);
    }

    /** Rows of a table that neither come nor go and whose columns may be set. */
    public static Withheld presence(String table, SqlCondition rows) {
        return new Withheld(table, List.of(), rows, false);
    }

    /** Whether every column of the rows is meant. */
    boolean whole() {
        return columns.equals(ALL);
    }
}
