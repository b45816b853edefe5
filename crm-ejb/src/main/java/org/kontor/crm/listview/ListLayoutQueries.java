package org.kontor.crm.listview;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        String fields =
                String.join(",", columns.stream().map(ShownColumn::field).toList());
        String widths = String.join(
                ",",
                columns.stream().map(column -> Integer.toString(column.width())).toList());
        new Sql("insert into list_layout (list, user_id, fields, widths) values (?, ?::bigint, ", list, user)
                .add("string_to_array(?, ','), string_to_array(?, ',')::integer[])", fields, widths)
                .add(" on conflict (list, user_id) do update set fields = excluded.fields, widths = excluded.widths")
                .update(em);
    }

    void reset(@Nullable Long user, String list) {
        new Sql("delete from list_layout where list = ? and user_id is not distinct from ?::bigint", list, user)
                .update(em);
    }

    private static ListLayout layout(ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray("fields").getArray();
        Integer[] widths = (Integer[]) row.getArray("widths").getArray();
        List<ShownColumn> columns = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            columns.add(new ShownColumn(fields[i], widths[i]));
        }
        return new ListLayout(columns, row.getBoolean("own"));
    }
}
