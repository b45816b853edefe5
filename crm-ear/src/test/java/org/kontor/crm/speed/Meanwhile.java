package org.kontor.crm.speed;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kontor.crm.product.Product;

/** What somebody else waits for a page of the list, twice a second, while an import works. */
final class Meanwhile implements AutoCloseable {

    private static final long PAUSE_MS = 500;

    private final Product product;
    private final String what;
    private final List<Double> millis = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "meanwhile");
    private volatile boolean over;

    Meanwhile(Product product, String what) {
        this.product = product;
        this.what = what;
        reader.setDaemon(true);
    }

    void begin() {
        reader.start();
    }

    private void read() {
        while (!over) {
            long start = System.nanoTime();
            int status = product.rest("marek.wojcik", "GET", "/companies?limit=50", "")
                    .statusCode();
            if (status == 200) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Ends, and reports what it waited. */
    @Override
    public void close() throws IOException {
        over = true;
        List<Double> sorted = millis.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            Report.say(String.format(
                    Locale.ROOT,
                    "    a page of the list, %s: median %.0f ms, 95th percentile %.0f ms, most %.0f ms, of %d",
                    what,
                    at(sorted, 0.5),
                    at(sorted, 0.95),
                    at(sorted, 1),
                    sorted.size()));
        }
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
