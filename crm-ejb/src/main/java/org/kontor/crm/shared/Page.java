package org.kontor.crm.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is walked by key, never by row number.
 *
 * @param items the rows, in the order asked for
 * @param previous opaque cursor of the page before, null on the first page
 * @param next opaque cursor of the page after, null on the last page
 */
public record Page<T>(
        List<T> items, @Nullable String previous, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** The only page of a list without rows. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null, null);
    }
}
