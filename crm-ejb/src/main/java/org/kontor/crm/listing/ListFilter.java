package org.kontor.crm.listing;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;

/**
 * Which records a list shows, in which order, and from where on.
 *
 * @param conditions what it is narrowed to
 * @param sort order
 * @param limit rows a page, 1 to {@link #LIMIT_MAX}
 * @param cursor {@code previous} or {@code next} of a page got with the same order, null for the first page
 */
public record ListFilter(
        Conditions conditions,
        ListSort sort,
        int limit,
        @Nullable String cursor) implements Serializable {

    /** Rows a page at most. */
    public static final int LIMIT_MAX = 200;

    /** Rows a page when nothing else is asked. */
    public static final int LIMIT_DEFAULT = 50;

    /** The parameter that names the order. */
    public static final String SORT = "sort";

    public ListFilter {
        limit = Math.max(1, Math.min(limit, LIMIT_MAX));
    }

    /** All of them by name, first page. */
    public static ListFilter all() {
        return new ListFilter(Conditions.NONE, ListSort.BY_NAME, LIMIT_DEFAULT, null);
    }

    /** The same with this parameter's condition; null or blank takes it out. */
    public ListFilter where(String parameter, @Nullable Object value) {
        return narrowed(conditions.where(parameter, Objects.toString(value, "")));
    }

    /** The same, narrowed to a fragment of the name. */
    public ListFilter matching(@Nullable String fragment) {
        return where(Condition.FRAGMENT, fragment);
    }

    /** The same with other conditions. */
    public ListFilter narrowed(Conditions wanted) {
        return new ListFilter(wanted, sort, limit, cursor);
    }

    /** The same in another order. */
    public ListFilter sorted(ListSort order) {
        return new ListFilter(conditions, order, limit, cursor);
    }

    /** The same with another number of rows a page. */
    public ListFilter limited(int rows) {
        return new ListFilter(conditions, sort, rows, cursor);
    }

    /** The same, from a cursor on. */
    public ListFilter from(@Nullable String position) {
        return new ListFilter(conditions, sort, limit, position);
    }

    /**
     * Conditions and order as the query of an address; the page and its size are no part of it. What is as it is anyway
     * stays out.
     */
    public Query query() {
        return conditions.query().plus(SORT, sort.equals(ListSort.BY_NAME) ? null : sort.text());
    }
}
