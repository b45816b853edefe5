package org.kontor.crm.door;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * Each kind of id from a far range of its own as long as this is open: none is by chance one of another kind, or so small that it could
 * be a count. Afterwards they go on where they were.
 */
final class Ids implements AutoCloseable {

    private static final String SEQUENCES = """
            select format('crm.%I', sequencename), coalesce(last_value, 1) from pg_sequences where schemaname = 'crm'
             order by sequencename
            """;

    private static final AtomicInteger TIMES = new AtomicInteger();
    private static final long FIRST = 10_000_000;
    private static final long RANGE = 200_000;
    /** Others may have taken some meanwhile. */
    private static final long GAP = 1_000;

    private final DataSource owner;
    private final List<String> back = new ArrayList<>();

    /** Spreads them, with the rights of who owns the database. */
    Ids(DataSource owner) {
        this.owner = owner;
        List<String> far = new ArrayList<>();
        long offset = RANGE * TIMES.getAndIncrement();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet sequences = statement.executeQuery(SEQUENCES)) {
            while (sequences.next()) {
                String name = sequences.getString(1);
                far.add(set(name, FIRST * (far.size() + 1) + offset));
                back.add(set(name, sequences.getLong(2) + GAP));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run(far);
    }

    @Override
    public void close() {
        run(back);
    }

    private void run(List<String> all) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : all) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String set(String sequence, long value) {
        return "select setval('" + sequence + "', " + value + ")";
    }
}
