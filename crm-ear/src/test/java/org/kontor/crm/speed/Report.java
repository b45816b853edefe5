package org.kontor.crm.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.speed.Measured.Together;

/**
 * What was measured, on the console and in {@code target/benchmark/} as soon as it is known: the figures, and the plans
 * beside them.
 */
final class Report {

    private static final Path FOLDER = Path.of(System.getProperty("kontor.test.folder"), "benchmark");
    private static final Path FIGURES = FOLDER.resolve("figures.txt");
    private static final Path IMPORTS = FOLDER.resolve("imports.txt");
    private static final Path PLANS = FOLDER.resolve("plans.txt");

    private Report() {}

    /** Begins anew: what the run before measured goes. */
    static void begin() throws IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(FIGURES);
        Files.deleteIfExists(PLANS);
    }

    /** Begins the figures of imports anew. */
    static void beginImports() throws IOException {
        Files.createDirectories(FOLDER);
        Files.deleteIfExists(IMPORTS);
    }

    /** A line of the figures of imports. */
    static void say(String line) throws IOException {
        System.out.println(line);
        append(IMPORTS, List.of(line));
    }

    /**
     * A figure of imports with its bar.
     *
     * @param least whether the bar is the least that will do, else the most
     */
    static void bar(String name, double figure, double bar, boolean least, String unit) throws IOException {
        say(String.format(
                Locale.ROOT,
                "    %-6s %-40s %8.2f %s (at %s %.2f)",
                (least ? figure >= bar : figure <= bar) ? "met" : "MISSED",
                name,
                figure,
                unit,
                least ? "least" : "most",
                bar));
    }

    /** Head of a table. */
    static void head(long companies) throws IOException {
        say(List.of(
                String.format(
                        Locale.ROOT,
                        "%,d companies, level own + department unless told; milliseconds, median / 95th percentile",
                        companies),
                row("", "bare SQL", "in the service", "whole JSON", "whole page", "8 x JSON a s", "8 x pages a s")));
    }

    /**
     * A row of the table and, below it, its bars.
     *
     * @param baseline the same shape at few companies, null where there is none
     */
    static void figures(Measured one, @Nullable Measured baseline) throws IOException {
        say(List.of(row(
                one.shape().name(),
                text(one.bare()),
                one.service().toString(),
                one.json().toString(),
                text(one.page()),
                text(one.jsonTogether()),
                text(one.pageTogether()))));
        say(Bars.of(one, baseline));
    }

    static void explain(String title, List<String> lines) throws IOException {
        append(PLANS, List.of("== " + title));
        append(PLANS, lines);
        append(PLANS, List.of(""));
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-40s %15s %15s %15s %15s %18s %18s", (Object[]) cells)
                .stripTrailing();
    }

    private static void say(List<String> lines) throws IOException {
        lines.forEach(System.out::println);
        append(FIGURES, lines);
    }

    private static void append(Path file, List<String> lines) throws IOException {
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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
