package org.kontor.crm.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database as its superuser sees it, each call in a connection of its own: it may have been away meanwhile. */
final class Store {

    private final String url;
    private final String password;

    Store(String url) throws IOException {
        this.url = url;
        password = Files.readString(
                        Path.of(System.getProperty("kontor.test.folder"), "test-database/superuser.password"))
                .strip();
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String sql) throws SQLException {
        return Long.parseLong(rows(sql).get(0).get(0));
    }

    String text(String sql) throws SQLException {
        return rows(sql).get(0).get(0);
    }

    List<List<String>> rows(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }
}
