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

    static void database(Postgres postgres, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {postgres.port()});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        try {
            source.setPassword(postgres.superuserPassword());
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                role(connection, statement, "kontor_owner");
                role(connection, statement, "kontor_app");
                if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                    statement.execute("create database " + name + " owner kontor_owner");
                    statement.execute("revoke all on database " + name + " from public");
                    statement.execute("grant connect on database " + name + " to kontor_app");
                }
            }
        } catch (SQLException | IOException e) {
            throw new CannotStart("The database " + name + " could not be prepared: " + e.getMessage());
        }
    }

    private static void role(Connection connection, Statement statement, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " login password '" + DEMO_PASSWORD + "'");
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
