package org.kontor.crm.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes values that the user who undoes may not set out of an undo's plan, between planning and writing. */
final class UndoFields {

    /** Records of which the plan had something that does not exist for the user. */
    private static final List<String> BEGIN = List.of(
            "drop table if exists undo_unseen",
            "create temp table undo_unseen (entity text, record_id bigint) on commit drop");

    /** Rows of existing records that the plan would bring, take away or change, each with its image: the living one first. */
    private static final String TOUCHED = """
            select w.entity, w.record_id, w.table_name, w.row_id
              from undo_row w
              join undo_record r on r.entity = w.entity and r.record_id = w.record_id
              left join crm.%1$s t on t.id = w.row_id
             cross join lateral (select case when t.id is null then w.pre else to_jsonb(t) end as row_image) i
             where w.entity = ? and w.table_name = ? and r.act = 'REVERT'
               and case w.act when 'REVERT' then %3$s else (%2$s) end
            """;

    private static final String REFUSE = """
            with touched as (%s)
            update undo_record r set allowed = false
              from touched t where r.entity = t.entity and r.record_id = t.record_id
            """;

    private static final String STRIP = """
            with touched as (%s),
            unseen as (insert into undo_unseen select distinct entity, record_id from touched)
            update undo_row w set pre = w.pre - string_to_array(?, ' ')
              from touched t where w.table_name = t.table_name and w.row_id = t.row_id
            """;

    private static final String DROP = """
            with touched as (%s),
            unseen as (insert into undo_unseen select distinct entity, record_id from touched)
            delete from undo_row w using touched t where w.table_name = t.table_name and w.row_id = t.row_id
            """;

    /** What was changed since in values that do not exist for the user is not told, either. */
    private static final String FORGET = """
            with forgotten as (
                delete from undo_later l
                 where l.entity = ? and l.table_name = ? and (l.key = any (string_to_array(?, ' ')) or %2$s and exists (
                       select from (
                           select (select to_jsonb(t) from crm.%1$s t where t.id = l.row_id) as row_image
                           union all
                           select f.before from undo_foreign f
                            where f.table_name = l.table_name and f.row_id = l.row_id and f.op = 'D') i
                        where (%3$s)))
                returning l.entity, l.record_id)
            insert into undo_unseen select distinct entity, record_id from forgotten
            """;

    /** A record of which nothing else was changed is none of the change set's. */
    private static final List<String> END =
            List.of("delete from undo_row where act = 'REVERT' and pre = '{}'", """
            update undo_record r
               set work = exists (select from undo_row w where w.entity = r.entity and w.record_id = r.record_id),
                   kept = exists (select from undo_later l
                                   where l.entity = r.entity and l.record_id = r.record_id and not l.settled)
              from undo_unseen u where u.entity = r.entity and u.record_id = r.record_id and r.act = 'REVERT'
            """, """
            update undo_record r set readable = false, allowed = false
              from undo_unseen u
             where u.entity = r.entity and u.record_id = r.record_id and r.act = 'REVERT' and not r.work
               and not exists (select from undo_later l where l.entity = r.entity and l.record_id = r.record_id)
            """);

    private final Connection connection;

    UndoFields(Connection connection) {
        this.connection = connection;
    }

    void withhold(UndoAccess access) throws SQLException {
        if (access.withheld().isEmpty()) {
            return;
        }
        for (String statement : BEGIN) {
            UndoQueries.run(connection, statement, List.of());
        }
        for (boolean hidden : new boolean[] {true, false}) {
            for (Withheld one : access.withheld()) {
                if (one.hidden() == hidden) {
                    withhold(access.entity(), one);
                }
            }
        }
        for (String statement : END) {
            UndoQueries.run(connection, statement, List.of());
        }
    }

    private void withhold(String entity, Withheld one) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(entity, one.table()));
        String keys = String.join(" ", one.columns());
        String rows = one.rows().sql();
        String reverted = one.whole() ? "(" + rows + ")" : "jsonb_exists_any(w.pre, string_to_array(?, ' '))";
        values.addAll(one.whole() ? one.rows().parameters() : List.of(keys));
        values.addAll(one.rows().parameters());
        String touched = TOUCHED.formatted(one.table(), rows, reverted);
        if (!one.hidden()) {
            UndoQueries.run(connection, REFUSE.formatted(touched), values);
        } else if (one.whole()) {
            UndoQueries.run(connection, DROP.formatted(touched), values);
            forget(entity, one, keys);
        } else {
            values.add(keys);
            UndoQueries.run(connection, STRIP.formatted(touched), values);
            forget(entity, one, keys);
        }
    }

    private void forget(String entity, Withheld one, String keys) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(entity, one.table(), keys));
        values.addAll(one.rows().parameters());
        UndoQueries.run(
                connection,
                FORGET.formatted(one.table(), one.whole(), one.rows().sql()),
                values);
    }
}
