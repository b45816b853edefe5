package org.kontor.crm.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What an administrator does once for production, done here for the demo and the tests: a database with its two roles.
 * Their passwords are demo-only and reach loopback only.
 */
final class Provision {

    static final String DEMO_PASSWORD = "kontor-demo";

    private Provision() {}

    /** Makes a database unless it is there, and lets its owner put foreign keys aside where imports look at them at once (I-07). */
    static void database(Postgres postgres, String name) {
        database(postgres, name, "kontor", DEMO_PASSWORD);
        try (Connection connection = superuser(postgres, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("grant set on parameter session_replication_role to kontor_owner");
        } catch (SQLException | IOException e) {
            throw cannotPrepare(name, e);
        }
    }

    /**
     * Makes a database unless it is there.
     *
     * @param roles what the names of its two roles begin with
     * @param password of both
     */
    static void database(Postgres postgres, String name, String roles, String password) {
        try {
            try (Connection connection = superuser(postgres, "postgres");
                    Statement statement = connection.createStatement()) {
                role(connection, statement, roles + "_owner", password);
                role(connection, statement, roles + "_app", password);
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner " + roles + "_owner");
                    statement.execute("revoke all on database " + name + " from public");
                    statement.execute("grant connect on database " + name + " to " + roles + "_app");
                }
            }
            try (Connection connection = superuser(postgres, name);
                    Statement statement = connection.createStatement()) {
                // nothing in the product needs it: it tells which statements cost how much
                statement.execute("create extension if not exists pg_stat_statements with schema public");
            }
        } catch (SQLException | IOException e) {
            throw cannotPrepare(name, e);
        }
    }

    private static CannotStart cannotPrepare(String name, Exception cause) {
        return new CannotStart("The database " + name + " could not be prepared: " + cause.getMessage());
    }

    private static Connection superuser(Postgres postgres, String database) throws SQLException, IOException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {postgres.port()});
        source.setDatabaseName(database);
        source.setUser("postgres");
        source.setPassword(postgres.superuserPassword());
        return source.getConnection();
    }

    private static void role(Connection connection, Statement statement, String name, String password)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " login password '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }
}
