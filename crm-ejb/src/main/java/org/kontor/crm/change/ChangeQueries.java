package org.kontor.crm.change;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Opens change sets and names the act, on the connection JPA uses in the transaction. */
@Dependent
class ChangeQueries {

    private static final String TELL = """
            select set_config('kontor.actor_id', ?, true), set_config('kontor.actor', ?, true),
                   set_config('kontor.cause', ?, true), set_config('kontor.cause_ref', ?, true),
                   set_config('kontor.note', ?, true), set_config('kontor.console_user', ?, true),
                   set_config('kontor.change_set', ?, true)
            """;

    private static final String REMARK = """
            select set_config('kontor.note', concat_ws(', ', nullif(current_setting('kontor.note', true), ''), ?::text), true)
            """;

    private static final String OPEN = "select crm.open_change_set(?, ?, ?, ?, ?, ?)";

    @PersistenceContext
    EntityManager em;

    /** The transaction's connection, with everything JPA holds back already written. */
    Connection connection() {
        em.flush();
        return em.unwrap(Connection.class);
    }

    void tell(Act act) {
        try (PreparedStatement statement = connection().prepareStatement(TELL)) {
            statement.setString(1, act.userId() == Act.NOBODY ? "" : Long.toString(act.userId()));
            statement.setString(2, act.userName());
            statement.setString(3, act.cause().name());
            statement.setString(4, text(act.causeRef()));
            statement.setString(5, text(act.note()));
            statement.setString(6, text(act.consoleUser()));
            statement.setString(7, text(act.changeSetId()));
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    void remark(String remark) {
        try (PreparedStatement statement = connection().prepareStatement(REMARK)) {
            statement.setString(1, remark);
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    long open(Act act) {
        try (PreparedStatement statement = connection().prepareStatement(OPEN)) {
            setLong(statement, 1, act.userId() == Act.NOBODY ? null : act.userId());
            statement.setString(2, act.userName());
            statement.setString(3, act.cause().name());
            setLong(statement, 4, act.causeRef());
            statement.setString(5, act.note());
            statement.setString(6, act.consoleUser());
            return onlyLong(statement).orElseThrow();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    OptionalLong current() {
        try (PreparedStatement statement = connection()
                .prepareStatement("select nullif(current_setting('kontor.change_set', true), '')::bigint")) {
            return onlyLong(statement);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static OptionalLong onlyLong(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            long value = rows.getLong(1);
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }

    private static void setLong(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
