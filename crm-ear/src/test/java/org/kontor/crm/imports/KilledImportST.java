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

    private static final int ROWS = Integer.getInteger("kontor.kill.rows", 12_000);

    /**
     * A server that stops in order first ends the chunks at hand: both partitions are held in their second of six until it
     * has asked them to stop, so that there are others behind them.
     */
    private static final int ROWS_IN_ORDER = Math.max(ROWS, 24_000);

    private final Product product = Product.running();

    @Test
    void killedServerGoesOnByItselfAndLosesAndDoublesNothing() throws SQLException {
        BrokenOffImport run = new BrokenOffImport(product, new KillFile("Próba ognia", ROWS));
        run.prepare();
        run.beginToWrite();

        product.kill();

        assertGoesOn("kill -9", run);
    }

    /** B-09 too: what was read last, in the second before, stands in the log. */
    @Test
    void serverStoppedInOrderGoesOnByItselfAndLosesAndDoublesNothing() throws SQLException {
        BrokenOffImport run = new BrokenOffImport(product, new KillFile("Próba wody", ROWS_IN_ORDER));
        run.prepare();
        try (Connection held = run.hold()) {
            run.beginToWrite();

            run.readSome();
            product.terminate(() -> run.releaseWhenAskedToStop(held));
        }

        run.assertReadingsAreNoted();
        assertGoesOn("SIGTERM", run);
    }

    private void assertGoesOn(String name, BrokenOffImport run) throws SQLException {
        run.assertBrokenOff();
        long written = run.rowsWritten();
        Instant ended = Instant.now();
        product.start();
        Instant ready = Instant.now();

        run.assertNothingIsLostOrDoubled();
        System.out.printf(
                "%s with %,d rows written: ready again after %d s, all rows compared after %d s%n",
                name,
                written,
                Duration.between(ended, ready).toSeconds(),
                Duration.between(ended, Instant.now()).toSeconds());
    }
}
