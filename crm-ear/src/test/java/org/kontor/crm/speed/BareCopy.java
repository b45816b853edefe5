package org.kontor.crm.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What the database itself takes for the rows that an import wrote: one connection copies them into tables with the same
 * columns, checks and indexes, which hold what was there before. No triggers, no history.
 *
 * @param schema where the tables are
 * @param keyed whether they have the foreign keys, too
 */
record BareCopy(House house, String schema, boolean keyed) {

    private static final List<String> TABLES =
            List.of("company", "communication_point", "address", "requisite", "requisite_address", "bank_account");

    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
             where attrelid = 'crm.%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """;

    /** Foreign keys among the tables stay among them. */
    private static final String KEYS = """
            do $$
            declare k record;
            begin
                for k in select conrelid::regclass::text as name, pg_get_constraintdef(oid) as definition
                           from pg_constraint where contype = 'f' and conrelid = 'crm.%1$s'::regclass loop
                    execute 'alter table %2$s.%1$s add ' || regexp_replace(
                        k.definition, 'REFERENCES (crm\\.)?(%3$s)\\(', 'REFERENCES %2$s.\\2(');
                end loop;
            end
            $$
            """;

    /** Makes the tables, with all rows that there are now. */
    void begin() throws SQLException {
        end();
        house.run("create schema " + schema);
        for (String table : TABLES) {
            house.run("create table %2$s.%1$s (like crm.%1$s including all)".formatted(table, schema));
            house.run("insert into %3$s.%1$s (%2$s) overriding system value select %2$s from crm.%1$s"
                    .formatted(table, columns(table), schema));
        }
        if (keyed) {
            for (String table : TABLES) {
                house.run(KEYS.formatted(table, schema, String.join("|", TABLES)));
            }
        }
        house.run("vacuum analyze");
    }

    /**
     * Copies all rows that have come since.
     *
     * @param folder where the database's server may write
     * @return seconds
     */
    double seconds(Path folder) throws SQLException {
        write(folder, "true");
        house.run("checkpoint");
        long start = System.nanoTime();
        copy(folder);
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * The same by two connections at once, each with every other company, to see what a second one adds on this machine.
     *
     * @param other another connection
     * @return seconds
     */
    double secondsOfTwo(House other, Path folder) throws SQLException, IOException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        write(first, "%s %% 2 = 0");
        write(second, "%s %% 2 = 1");
        house.run("checkpoint");
        long start = System.nanoTime();
        CompletableFuture<Void> half = CompletableFuture.runAsync(() -> {
            try {
                new BareCopy(other, schema, keyed).copy(second);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        copy(first);
        half.join();
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Writes the rows that have come since into files.
     *
     * @param which which companies, by their number
     */
    private void write(Path folder, String which) throws SQLException {
        for (String table : TABLES) {
            String of = which.formatted(table.equals("company") ? "id" : "company_id");
            house.run(
                    ("copy (select %1$s from crm.%2$s t where not exists (select from %4$s.%2$s b where b.id = t.id) and %5$s"
                                    + " order by id) to '%3$s'")
                            .formatted(columns(table), table, folder.resolve(table), schema, of));
        }
    }

    private void copy(Path folder) throws SQLException {
        house.run("begin");
        for (String table : TABLES) {
            house.run("copy %s.%s (%s) from '%s'".formatted(schema, table, columns(table), folder.resolve(table)));
        }
        house.run("commit");
        for (String table : TABLES) {
            folder.resolve(table).toFile().delete();
        }
    }

    /** Takes the tables away. */
    void end() throws SQLException {
        house.run("drop schema if exists " + schema + " cascade");
    }

    private String columns(String table) throws SQLException {
        return house.value(COLUMNS.formatted(table));
    }
}
