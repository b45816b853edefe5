package org.kontor.crm.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The heap of the product's server as that server's own counters have it, ten times a second. */
public final class ServerHeap implements AutoCloseable {

    private static final double KB_PER_MB = 1024;
    private static final String LOOK_MS = "100";

    /** What is used of the parts of the heap, by their names among the counters. */
    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

    private final Process counters;
    private final Thread watch;
    private final AtomicLong peak = new AtomicLong();

    /**
     * Watches a server of this machine.
     *
     * @param pid file with the number of its process
     */
    public ServerHeap(Path pid) throws IOException {
        counters = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jstat").toString(),
                        "-gc",
                        Files.readString(pid).strip(),
                        LOOK_MS)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        watch = new Thread(this::look, "server-heap");
        watch.setDaemon(true);
        watch.start();
    }

    private void look() {
        try (BufferedReader lines = counters.inputReader()) {
            List<String> names = words(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> values = words(line);
                double used = USED.stream()
                        .mapToDouble(name -> Double.parseDouble(values.get(names.indexOf(name))))
                        .sum();
                peak.accumulateAndGet((long) used, Math::max);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("\\s+", -1));
    }

    /** The most it held since the beginning, megabytes. */
    public double peak() {
        return peak.get() / KB_PER_MB;
    }

    @Override
    public void close() {
        counters.destroy();
    }
}
