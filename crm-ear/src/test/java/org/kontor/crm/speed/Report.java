package org.kontor.crm.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.speed.Measured.Together;

/** What was measured, on the console and in {@code target/benchmark/}: the figures, and the plans beside them. */
final class Report {

    private static final Path FOLDER = Path.of(System.getProperty("kontor.test.folder"), "benchmark");

    private final List<String> figures = new ArrayList<>();
    private final List<String> plans = new ArrayList<>();

    /** Says what is being done, on the console alone. */
    static void doing(String what) {
        System.out.println("[benchmark] " + what);
    }

    /** The table and, below each row, its bars. */
    void figures(long companies, List<Measured> all, Map<String, Measured> baseline) {
        say(String.format(
                Locale.ROOT,
                "%,d companies, level own + department; milliseconds, median / 95th percentile",
                companies));
        row("", "bare SQL", "in the service", "whole JSON", "whole page", "8 x JSON a s", "8 x pages a s");
        for (Measured one : all) {
            row(
                    one.shape().name(),
                    text(one.bare()),
                    one.service().toString(),
                    one.json().toString(),
                    text(one.page()),
                    text(one.jsonTogether()),
                    text(one.pageTogether()));
            figures.addAll(Bars.of(one, baseline.get(one.shape().name())));
        }
    }

    void explain(String title, List<String> lines) {
        plans.add("== " + title);
        plans.addAll(lines);
        plans.add("");
    }

    void close() throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve("figures.txt"), figures);
        Files.write(FOLDER.resolve("plans.txt"), plans);
        figures.forEach(System.out::println);
        doing("figures.txt and plans.txt stand in " + FOLDER);
    }

    private void row(String... cells) {
        say(String.format(Locale.ROOT, "%-28s %15s %15s %15s %15s %18s %18s", (Object[]) cells));
    }

    private void say(String line) {
        figures.add(line.stripTrailing());
    }

    private static String text(@Nullable Object times) {
        return times instanceof Together together
                ? String.format(
                        Locale.ROOT,
                        "%.0f (%.0f ms)",
                        together.rate(),
                        together.times().p95())
                : times == null ? "" : times.toString();
    }
}
