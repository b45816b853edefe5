package org.kontor.crm.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures a shape is to meet, each with what was measured. */
final class Bars {

    private static final double TIMES_BARE = 3;
    private static final double TIMES_BASELINE = 1.3;
    private static final double FRAGMENT_MS = 30;
    private static final double TYPING_MS = 150;
    private static final int STATEMENTS = 10;

    private final Measured measured;
    private final @Nullable Measured baseline;
    private final List<String> lines = new ArrayList<>();

    private Bars(Measured measured, @Nullable Measured baseline) {
        this.measured = measured;
        this.baseline = baseline;
    }

    /**
     * One line for each figure.
     *
     * @param baseline the same shape at few companies, null where there was none
     */
    static List<String> of(Measured measured, @Nullable Measured baseline) {
        Bars bars = new Bars(measured, baseline);
        switch (measured.shape().kind()) {
            case ORDERED -> {
                bars.bare();
                bars.baseline();
                bars.peers(22, 27, 115);
            }
            case NARROWED -> bars.bare();
            case FRAGMENT -> {
                bars.bare();
                bars.check(
                        "95th percentile inside the service", measured.service().p95(), "ms", FRAGMENT_MS);
                bars.peers(91, 257, 0);
            }
            case OPEN -> {
                bars.baseline();
                bars.check("statements of a warm page", measured.statements().size(), "", STATEMENTS);
                bars.peers(41, 48, 0);
            }
            case TYPING ->
                bars.check(
                        "95th percentile of the whole answer", measured.json().p95(), "ms", TYPING_MS);
        }
        return bars.lines;
    }

    private void bare() {
        if (measured.bare() != null) {
            check(
                    "service / bare SQL, 95th percentiles",
                    measured.service().p95() / measured.bare().p95(),
                    "x",
                    TIMES_BARE);
        }
    }

    private void baseline() {
        if (baseline != null) {
            check(
                    "service / service at the baseline, medians",
                    measured.service().median() / baseline.service().median(),
                    "x",
                    TIMES_BASELINE);
        }
    }

    /** Peers at 100,000 companies on a quiet machine: their answers are data that their browsers draw, as our JSON is. */
    private void peers(double median, double p95, double rate) {
        check("JSON, median beside peers at 100,000", measured.json().median(), "ms", median);
        check("JSON, 95th percentile beside peers at 100,000", measured.json().p95(), "ms", p95);
        if (measured.page() != null) {
            check("whole page, median beside the same", measured.page().median(), "ms", median);
        }
        if (measured.jsonTogether() != null && rate > 0) {
            double ours = measured.jsonTogether().rate();
            lines.add(line(ours >= rate, "answers a second to 8 clients, peers 115", ours, "", "at least", rate));
        }
    }

    private void check(String what, double figure, String unit, double most) {
        lines.add(line(figure <= most, what, figure, unit, "at most", most));
    }

    private static String line(boolean met, String what, double figure, String unit, String word, double bar) {
        return String.format(
                Locale.ROOT,
                "    %-6s %-50s %8.1f %-2s  (%s %.1f %s)",
                met ? "met" : "MISSED",
                what,
                figure,
                unit,
                word,
                bar,
                unit);
    }
}
