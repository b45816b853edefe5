package org.kontor.crm.imports;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows from one number to another.
 *
 * @param first number of the first row, from 1
 * @param last number of the last row; one less than first when there is none
 */
public record RowRange(long first, long last) implements Serializable {

    /** So many rows are worth a range of their own, which takes some statements to begin and to end. */
    private static final long LEAST_SHARED = 10_000;

    private static final long MOST_EACH = 32;

    /** How many rows there are. */
    public long size() {
        return last - first + 1;
    }

    /**
     * Divides rows 1 to the given number among threads that take one range after the other, so that all end nearly at once: with
     * one range for each, the slowest works alone in the end.
     */
    static List<RowRange> share(long rows, int threads) {
        long each = Math.max(1, Math.min(MOST_EACH, rows / (LEAST_SHARED * threads)));
        return divide(rows, (int) each * threads);
    }

    /** Divides rows 1 to the given number among at most so many ranges, none of them empty. */
    static List<RowRange> divide(long rows, int ranges) {
        List<RowRange> parts = new ArrayList<>();
        long size = Math.max(1, (rows + ranges - 1) / ranges);
        for (long first = 1; first <= rows; first += size) {
            parts.add(new RowRange(first, Math.min(rows, first + size - 1)));
        }
        return parts;
    }
}
