package org.kontor.crm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.kontor.crm.product.Product;
import org.kontor.crm.product.Triggers;
import org.kontor.crm.run.TestDatabase;
import org.kontor.crm.speed.ImportList;

/** A product without companies of former faults, a base of half a list, and the whole list with other values. */
abstract class FaultsCase {

    static final long ROWS = Long.getLong("kontor.faults.rows", 20_000);
    static final long SEED = Long.getLong("kontor.faults.seed", 20_261_129);

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Path FOLDER = Path.of(System.getProperty("kontor.test.folder"), "benchmark");
    private static final List<String> PARTS =
            List.of("communication_point", "address", "bank_account", "requisite_address", "requisite", "company_word");

    final Product product = Product.running();
    final TestDatabase database = new TestDatabase();
    final Client client = new Client(product, "admin");
    Store store;

    @BeforeEach
    void wipe() throws IOException, SQLException {
        Files.createDirectories(FOLDER);
        store = new Store(product.databaseUrl());
        String ours = "(select id from company where external_id like 'B-%')";
        store.run(Triggers.OFF);
        try {
            for (String part : PARTS) {
                store.run("delete from " + part + " where company_id in " + ours);
            }
            store.run("delete from company where id in " + ours, "analyze");
        } finally {
            store.run(Triggers.ON);
        }
    }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** Imports the first half of the list, as it was. */
    Path base(long rows) throws IOException {
        Path base = file("base.csv");
        new ImportList(rows).write(base, rows / 2, false);
        JsonObject run = await(client.load(base, false), null, "COMPLETED");
        Log.say("  the base has %,d companies", run.get("created").getAsLong());
        return base;
    }

    /** The whole list, in which the companies of the base have other values. */
    Path list(long rows) throws IOException {
        Path list = file("list.csv");
        new ImportList(rows).writeChanged(list);
        return list;
    }

    Audit audit(Path base, Path list, String... refused) throws IOException {
        return new Audit(store, base, list, Set.of(refused));
    }

    /**
     * Waits for a run, which must come to its end without anybody's help.
     *
     * @param strikes what comes meanwhile, null for nothing
     * @param end the status it must have then
     * @return its document
     */
    JsonObject await(long run, @Nullable Strikes strikes, String end) throws IOException {
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patience) {
            Optional<JsonObject> seen = client.look(run);
            String status = seen.map(one -> one.get("status").getAsString()).orElse("AWAY");
            if (!status.matches("QUEUED|RUNNING|AWAY")) {
                assertThat(status).as("%s", seen).isEqualTo(end);
                return seen.orElseThrow();
            }
            if (strikes != null && strikes.isDue()) {
                JsonObject now = seen.orElseGet(JsonObject::new);
                strikes.strike(
                        now.has("step") ? now.get("step").getAsString() : status,
                        now.has("done") ? now.get("done").getAsLong() : 0);
            }
            pause(100);
        }
        throw new AssertionError("run " + run + " came to no end: " + client.look(run));
    }

    static void pause(long ms) {
        LockSupport.parkNanos(Duration.ofMillis(ms).toNanos());
    }

    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
