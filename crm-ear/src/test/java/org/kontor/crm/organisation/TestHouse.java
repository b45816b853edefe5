package org.kontor.crm.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.identifier.TextFold;

/**
 * Founds departments, users and roles for a test, by SQL and apart from those of other tests. Needs no transaction around
 * it.
 */
public final class TestHouse {

    private static int houses;

    private final DataSource database;
    private final String mark;
    private final Map<String, Long> ids = new HashMap<>();

    /** A house of its own in a shared database. */
    public TestHouse(DataSource database) {
        this.database = database;
        mark = "." + Integer.toHexString(System.identityHashCode(database)) + houses++;
    }

    /** Adds a department below another one. */
    public TestHouse department(String name, String parent) {
        return keep(name, "insert into department (name, parent_id) values (?, ?) returning id", name, id(parent));
    }

    /** Adds a department at the top. */
    public TestHouse department(String name) {
        return keep(name, "insert into department (name) values (?) returning id", name);
    }

    /** Adds a user who directly holds the roles with these codes. */
    public TestHouse user(String name, String department, String... roles) {
        keep(
                name,
                "insert into app_user (login, name, name_folded, department_id) values (?, ?, ?, ?) returning id",
                login(name),
                name,
                TextFold.fold(name),
                id(department));
        for (String role : roles) {
            write("insert into user_role (user_id, role_id) select ?, id from role where code = ?", id(name), role);
        }
        return this;
    }

    /** Login of a user of this house. */
    public String login(String name) {
        return TextFold.fold(name).replace(' ', '.') + mark;
    }

    /** Id of a user or department of this house. */
    public long id(String name) {
        Long id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException(name);
        }
        return id;
    }

    /** An act of a user of this house. */
    public Act by(String name) {
        return Act.of(id(name), name, Cause.FORM);
    }

    /** Writes one row within a change set of its own and gives its first column, if it returns any. */
    public long write(String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement settings = connection.prepareStatement(
                            "select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true)");
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                settings.execute();
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                long first = first(statement);
                connection.commit();
                return first;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestHouse keep(String name, String sql, Object... parameters) {
        ids.put(name, write(sql, parameters));
        return this;
    }

    private static long first(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return 0;
        }
        try (ResultSet rows = statement.getResultSet()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
