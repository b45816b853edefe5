package org.kontor.crm.speed;

import java.util.List;
import java.util.Locale;

/**
 * Measured times.
 *
 * @param sorted milliseconds, the shortest first, at least one
 */
record Times(List<Double> sorted) {

    static Times of(List<Double> taken) {
        return new Times(taken.stream().sorted().toList());
    }

    double median() {
        return at(0.5);
    }

    /** What 95 of a hundred stayed within. */
    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(Math.ceil(share * sorted.size())) - 1L));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f", median(), p95());
    }
}
