package org.kontor.crm.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.product.Triggers;

/** The product's database as its superuser sees it: fills it, asks it by bare SQL, counts and explains what is asked. */
final class House implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("kontor.test.folder"), "test-database");

    /** What the product asks; its server's own tables and transactions are no part of it. */
    private static final String ASKED = """
            select query, calls from pg_stat_statements
             where dbid = (select oid from pg_database where datname = current_database())
               and userid = 'kontor_app'::regrole and toplevel
               and query !~* '^(begin|commit|rollback|set|show)' and query !~ 'server\\.|import_run'
             order by queryid
            """;

    private static final int ATTEMPTS = 50;

    private final Connection connection;

    /** Connects before the product does, whose sessions are then able to explain what they ask. */
    House(String url) throws SQLException, IOException {
        String password = Files.readString(FOLDER.resolve("superuser.password")).strip();
        try (Connection first = DriverManager.getConnection(url, "postgres", password);
                Statement statement = first.createStatement()) {
            statement.execute("alter database " + first.getCatalog() + " set session_preload_libraries = auto_explain");
        }
        connection = DriverManager.getConnection(url, "postgres", password);
        run("set auto_explain.log_min_duration = -1");
    }

    /** Departments, people and roles; once, when the product has laid out its tables. */
    void furnish() throws SQLException, IOException {
        run(Triggers.OFF);
        run(script("house.sql"));
        run(Triggers.ON);
    }

    /** Companies by their number, both ends included. */
    void fill(long first, long last) throws SQLException, IOException {
        run("set bench.first = '" + first + "'");
        run("set bench.last = '" + last + "'");
        run(Triggers.OFF);
        run(script("companies.sql"));
        run(Triggers.ON);
        run("vacuum analyze");
        run("checkpoint");
    }

    String value(String sql) throws SQLException {
        return rows(sql).get(0).get(0);
    }

    /** All rows, read to their end. */
    List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(row);
            }
            return all;
        }
    }

    /** Statements the product asked while something ran, each as often as it was asked. */
    List<String> asked(Runnable work) throws SQLException {
        run("select pg_stat_statements_reset()");
        work.run();
        List<String> texts = new ArrayList<>();
        for (List<String> row : rows(ASKED)) {
            for (int i = 0; i < Integer.parseInt(row.get(1)); i++) {
                texts.add(row.get(0));
            }
        }
        return texts;
    }

    /** Plans, with times and blocks, of what the product asks while something runs. */
    List<String> explained(Runnable work) throws SQLException, IOException {
        Path log = FOLDER.resolve("postgresql.log");
        int before = (int) Files.size(log);
        explain("0");
        List<String> plans = List.of();
        // The product's sessions learn of it a moment later.
        for (int i = 0; plans.isEmpty() && i < ATTEMPTS; i++) {
            work.run();
            byte[] all = Files.readAllBytes(log);
            plans = new String(all, before, all.length - before, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("\t") || line.contains(" plan:"))
                    .toList();
        }
        explain("-1");
        return plans;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void explain(String above) throws SQLException {
        for (String setting : List.of("log_analyze = on", "log_buffers = on", "log_min_duration = " + above)) {
            run("alter system set auto_explain." + setting);
        }
        run("select pg_reload_conf()");
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream script = House.class.getResourceAsStream("/benchmark/" + name)) {
            if (script == null) {
                throw new IOException(name + " is missing");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
