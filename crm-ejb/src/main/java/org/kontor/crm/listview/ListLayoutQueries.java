package org.kontor.crm.listview;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.platform.Sql;

/** All SQL about the columns of lists. */
@Dependent
class ListLayoutQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    Optional<ListLayout> find(long user, String list) {
        return new Sql(
                        "select fields, widths, user_id is not null as own from list_layout"
                                + " where list = ? and (user_id = ? or user_id is null) order by user_id nulls last limit 1",
                        list,
                        user)
                .first(em, ListLayoutQueries::layout);
    }

    void keep(@Nullable Long user, String list, List<ShownColumn> columns) {
        new Sql("insert into list_layout (list, user_id, fields, widths) values (?, ?::bigint, ", list, user)
                .add("string_to_array(?, ','), string_to_array(?, ',')::integer[])", fields(columns), widths(columns))
                .add(" on conflict (list, user_id) do update set fields = excluded.fields, widths = excluded.widths")
                .update(em);
    }

    void reset(@Nullable Long user, String list) {
        new Sql("delete from list_layout where list = ? and user_id is not distinct from ?::bigint", list, user)
                .update(em);
    }

    private static ListLayout layout(ResultSet row) throws SQLException {
        return new ListLayout(columns(row), row.getBoolean("own"));
    }

    /** The columns in {@code fields} and {@code widths}. */
    static List<ShownColumn> columns(ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray("fields").getArray();
        Integer[] widths = (Integer[]) row.getArray("widths").getArray();
        List<ShownColumn> columns = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            columns.add(new ShownColumn(fields[i], widths[i]));
        }
        return columns;
    }

    /** Their fields, as a parameter for {@code string_to_array(?, ',')}. */
    static String fields(List<ShownColumn> columns) {
        return columns.stream().map(ShownColumn::field).collect(Collectors.joining(","));
    }

    /** Their widths, likewise. */
    static String widths(List<ShownColumn> columns) {
        return columns.stream().map(column -> Integer.toString(column.width())).collect(Collectors.joining(","));
    }
}
