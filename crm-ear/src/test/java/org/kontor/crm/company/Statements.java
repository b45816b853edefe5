package org.kontor.crm.company;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the application's role asked the database while something ran, as the database itself counts it. */
record Statements(List<String> texts, long blocks) {

    /** Begin and commit come with every call of a service; the server's own timers and jobs have no part in this. */
    private static final String COUNTED = """
            select query, calls, shared_blks_hit + shared_blks_read from pg_stat_statements
             where dbid = (select oid from pg_database where datname = current_database())
               and userid = current_user::regrole and toplevel
               and query !~* '^(begin|commit|rollback|set|show)' and query !~ 'pg_stat_statements'
               and query !~ 'server\\.|import_run'
            """;

    private record Spent(long calls, long blocks) {}

    /** Runs the work and gives each statement as often as it was asked, with all blocks these touched. */
    static Statements of(DataSource database, Runnable work) throws SQLException {
        Map<String, Spent> before = read(database);
        work.run();
        List<String> texts = new ArrayList<>();
        long blocks = 0;
        for (Map.Entry<String, Spent> after : read(database).entrySet()) {
            Spent old = before.getOrDefault(after.getKey(), new Spent(0, 0));
            for (long i = old.calls(); i < after.getValue().calls(); i++) {
                texts.add(after.getKey());
            }
            blocks += after.getValue().blocks() - old.blocks();
        }
        return new Statements(texts, blocks);
    }

    private static Map<String, Spent> read(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNTED);
                ResultSet rows = statement.executeQuery()) {
            Map<String, Spent> spent = new HashMap<>();
            while (rows.next()) {
                spent.merge(
                        rows.getString(1),
                        new Spent(rows.getLong(2), rows.getLong(3)),
                        (one, other) -> new Spent(one.calls() + other.calls(), one.blocks() + other.blocks()));
            }
            return spent;
        }
    }
}
