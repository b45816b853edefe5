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

    /** How many rows there are. */
    public long size() {
        return last - first + 1;
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
