package org.kontor.crm.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.kontor.crm.product.Product;
import org.kontor.crm.run.TestDatabase;

/** Ends the server or the database with SIGKILL at random moments, and starts it again. */
final class Strikes {

    private final Product product;
    private final TestDatabase database;
    private final Random random;
    private final boolean ofDatabase;
    private final long longestMs;
    private final Map<String, Integer> struck = new TreeMap<>();
    private int left;
    private long nextAt;

    /**
     * The moments.
     *
     * @param ofDatabase whether the database is struck, else the server
     * @param longest a strike comes at most so long after the one before is mended
     */
    Strikes(Product product, TestDatabase database, long seed, boolean ofDatabase, Duration longest) {
        this.product = product;
        this.database = database;
        this.random = new Random(seed);
        this.ofDatabase = ofDatabase;
        this.longestMs = longest.toMillis();
        aim();
    }

    /** So many at what comes now; those that found nothing to hit at what came before are forgotten. */
    void next(int strikes) {
        left = strikes;
        aim();
    }

    int total() {
        return struck.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many hit each step. */
    Map<String, Integer> struck() {
        return struck;
    }

    boolean isDue() {
        return left > 0 && System.nanoTime() > nextAt;
    }

    private void aim() {
        nextAt = System.nanoTime()
                + Duration.ofMillis(random.nextLong(longestMs) + 200).toNanos();
    }

    /**
     * Strikes.
     *
     * @param step what the run does just then
     * @param rows how far it is in that
     */
    void strike(String step, long rows) throws IOException {
        long begun = System.nanoTime();
        if (ofDatabase) {
            database.kill();
            database.start();
        } else {
            product.kill();
            product.start();
        }
        left--;
        struck.merge(step, 1, Integer::sum);
        Log.say(
                "  kill -9 of the %s in %s at row %,d; ready again after %.1f s",
                ofDatabase ? "database" : "server", step, rows, (System.nanoTime() - begun) / 1e9);
        aim();
    }
}
