package org.kontor.crm.door;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Each kind of id from a far range of its own from now on: none is by chance one of another kind, or so small that it could be
 * a count. They go on from there: what is newer has the larger id, for other tests too.
 */
final class Ids {

    /** A step further with each time: ranges of ten million, steps of two hundred thousand. */
    private static final String SPREAD = """
            select setval(format('crm.%I', sequencename),
                          (row_number() over (order by sequencename)) * 10000000
                          + (coalesce(last_value, 1) % 10000000 / 200000 + 1) * 200000)
              from pg_sequences where schemaname = 'crm'
            """;

    private Ids() {}

    /** Spreads them, with the rights of who owns the database. */
    static void spread(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SPREAD);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
