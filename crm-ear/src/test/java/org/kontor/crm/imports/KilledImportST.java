package org.kontor.crm.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;

/**
 * I-07: an import whose server ends while two partitions write goes on by itself, and nothing is lost or doubled. The
 * number of rows is small here; {@code -Dkontor.kill.rows=100000} is the long form.
 */
class KilledImportST {

    /**
     * Five portions for each of two partitions: in the second of them the server ends. One that stops in order may write one
     * or two more before its partitions hear of it.
     */
    private static final int ROWS = Integer.getInteger("kontor.kill.rows", 20_000);

    private final Product product = Product.running();

    /** One base, two ends; B-09 too: what was read last, in the second before the server stopped in order, stands in the log. */
    @Test
    void killedAndStoppedServersGoOnByThemselvesAndLoseAndDoubleNothing() throws SQLException {
        KillFile lists = new KillFile("Próba ognia i wody", ROWS);
        BrokenOffImport run = new BrokenOffImport(product, lists);
        run.prepare();

        run.beginToWrite(lists.second());
        product.kill();
        assertGoesOn("kill -9", run, true);

        try (Connection held = run.hold()) {
            run.beginToWrite(lists.third());
            run.readSome();
            product.terminate(() -> run.releaseWhenAskedToStop(held));
        }
        run.assertReadingsAreNoted();
        assertGoesOn("SIGTERM", run, false);
    }

    private void assertGoesOn(String name, BrokenOffImport run, boolean second) throws SQLException {
        run.assertBrokenOff();
        long written = run.rowsWritten();
        Instant ended = Instant.now();
        product.start();
        Instant ready = Instant.now();

        run.assertNothingIsLostOrDoubled(second);
        System.out.printf(
                "%s with %,d rows written: ready again after %d s, all rows compared after %d s%n",
                name,
                written,
                Duration.between(ended, ready).toSeconds(),
                Duration.between(ended, Instant.now()).toSeconds());
    }
}
