package org.kontor.crm.platform;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.SqlCondition;

/**
 * One SQL statement, text and parameters growing together, run on the transaction's own connection. For reading flat
 * rows and for set-based writing; everything JPA holds back is written first.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /**
     * @param text SQL with positional {@code ?}; never made of anything a user typed
     * @param parameters the values for them: texts, numbers, instants, enums, {@code Long[]}, null
     */
    public Sql(String text, @Nullable Object... parameters) {
        add(text, parameters);
    }

    /** Appends text and its parameters. */
    public Sql add(String more, @Nullable Object... values) {
        text.append(more);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Appends a condition. */
    public Sql add(SqlCondition condition) {
        text.append(condition.sql());
        parameters.addAll(condition.parameters());
        return this;
    }

    /** Appends a part built apart. */
    public Sql add(Sql part) {
        text.append(part.text);
        parameters.addAll(part.parameters);
        return this;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** All rows. */
    public <T> List<T> list(EntityManager em, Row<T> row) {
        try (PreparedStatement statement = prepare(em);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(EntityManager em, Row<T> row) {
        return list(em, row).stream().findFirst();
    }

    /** Runs a writing statement and tells how many rows it touched. */
    public int update(EntityManager em) {
        try (PreparedStatement statement = prepare(em)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private PreparedStatement prepare(EntityManager em) throws SQLException {
        em.flush();
        Connection connection = em.unwrap(Connection.class);
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            for (int i = 0; i < parameters.size(); i++) {
                bind(connection, statement, i + 1, parameters.get(i));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Long[] ids) {
            statement.setArray(index, connection.createArrayOf("bigint", ids));
        } else if (value instanceof String[] texts) {
            statement.setArray(index, connection.createArrayOf("text", texts));
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(index, number);
        } else {
            statement.setObject(index, value);
        }
    }

    /** Makes a value of the row the cursor stands on. */
    @FunctionalInterface
    public interface Row<T> {
        /** Reads columns; moves no cursor. */
        T read(ResultSet row) throws SQLException;
    }
}
