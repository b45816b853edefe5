package org.kontor.crm.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.SqlCondition;

/**
 * Undo in sets: the database plans, here the conditions of access are asked, the database writes. The plan lives in
 * temporary tables of the transaction.
 */
@Dependent
class UndoQueries {

    private static final String ROOT =
            "select quote_ident(table_name) from crm.recorded_table where entity = ? and record_column = 'id'";

    /**
     * Asks a living record as it is, one that is gone by its last image. One that would change hands is asked once more
     * as it will be: what the plan still has of the holder is to be written, so it differs from today's.
     */
    private static final String DECIDE = """
            with given_back as (
                select r.id
                  from undo_row w join crm.%1$s o on o.id = w.row_id
                 cross join lateral jsonb_populate_record(o, w.pre) r
                 where w.entity = ? and w.act = 'REVERT' and w.pre -> ?::text is not null and (%3$s) is not true
                   and w.table_name = (select t.table_name from crm.recorded_table t
                                        where t.entity = w.entity and t.record_column = 'id')
            ), decided as (
                select u.record_id, (%2$s) as readable,
                       case u.act when 'REMOVE' then (%5$s)
                           else (%4$s) and not exists (select from given_back g where g.id = u.record_id) end as allowed
                  from undo_record u join crm.%1$s r on r.id = u.record_id
                 where u.entity = ? and u.act in ('REMOVE', 'REVERT')
                union all
                select u.record_id, (%2$s), case u.act when 'RETURN' then (%3$s) else true end
                  from undo_record u cross join lateral jsonb_populate_record(null::crm.%1$s, u.image) r
                 where u.entity = ? and u.act in ('RETURN', 'LOST', 'GONE') and u.image is not null
            )
            update undo_record u set readable = coalesce(d.readable, false),
                   allowed = coalesce(d.readable and d.allowed, false)
              from decided d where u.entity = ? and u.record_id = d.record_id
            """;

    /** Whoever administers accounts holds everybody else back before touching a row; so does an undo of what they did. */
    private static final String BEFORE_ADMINISTRATORS = """
            select pg_advisory_xact_lock(hashtext('administrators'))
             where exists (select from crm.history where change_set_id = ? and entity in ('user', 'role', 'department'))
            """;

    @Inject
    ChangeQueries changes;

    UndoResult undo(long changeSetId, Collection<UndoAccess> access) {
        Connection connection = changes.connection();
        try {
            run(connection, BEFORE_ADMINISTRATORS, List.of(changeSetId));
            run(connection, "select crm.undo_plan(?)", List.of(changeSetId));
            write(connection, access);
            // what is otherwise asked when the transaction ends: here it can still be told
            run(connection, "set constraints crm.last_administrator immediate", List.of());
            run(connection, "set constraints crm.last_administrator deferred", List.of());
            return UndoReport.read(connection, changes.current(), UndoResult.LISTED);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    UndoResult undo(long changeSetId, UndoAccess access, List<Long> records) {
        Connection connection = changes.connection();
        try {
            run(connection, "select crm.undo_plan(?, ?, ?)", List.of(changeSetId, access.entity(), records.toArray()));
            write(connection, List.of(access));
            return UndoReport.read(connection, changes.current(), Math.max(1, records.size()));
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static void write(Connection connection, Collection<UndoAccess> access) throws SQLException {
        for (UndoAccess entity : access) {
            decide(connection, entity);
            new UndoFields(connection).withhold(entity);
        }
        run(connection, "select crm.undo_apply()", List.of());
        run(connection, "select crm.undo_settle()", List.of());
    }

    private static RuntimeException refusal(SQLException failure) {
        return switch (String.valueOf(failure.getSQLState())) {
            case "KT001" -> new BusinessException("access.error.lastAdministrator");
            case "KT002" -> new BusinessException("department.error.circle");
            default -> new DatabaseFailure(failure);
        };
    }

    private static void decide(Connection connection, UndoAccess access) throws SQLException {
        String root = rootTable(connection, access.entity());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(access.entity());
        values.add(access.holder());
        addAll(values, access.add(), access.read(), access.delete(), access.update());
        values.add(access.entity());
        addAll(values, access.read(), access.add());
        values.add(access.entity());
        values.add(access.entity());
        String sql = DECIDE.formatted(
                root,
                access.read().sql(),
                access.add().sql(),
                access.update().sql(),
                access.delete().sql());
        run(connection, sql, values);
    }

    private static void addAll(List<@Nullable Object> values, SqlCondition... conditions) {
        for (SqlCondition condition : conditions) {
            values.addAll(condition.parameters());
        }
    }

    private static String rootTable(Connection connection, String entity) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROOT)) {
            statement.setString(1, entity);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("no table keeps the history of " + entity);
                }
                return rows.getString(1);
            }
        }
    }

    static void run(Connection connection, String sql, List<? extends @Nullable Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (@Nullable Object value : values) {
                if (value instanceof Object[] array) {
                    statement.setArray(index++, connection.createArrayOf("bigint", array));
                } else {
                    statement.setObject(index++, value);
                }
            }
            statement.execute();
        }
    }
}
