package org.kontor.crm.web.list;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/** Where in a list the page shown stands: its neighbours, the numbers of its rows, how many rows there are. */
public class PagesWalked implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long FIRST = 1;

    private final ListAddress at;
    private final int size;
    private final int shown;
    private final @Nullable String previous;
    private final @Nullable String next;
    private final @Nullable Long from;
    private @Nullable Count count;

    /**
     * A page that was read.
     *
     * @param at the list's address without its page
     * @param size rows a page
     * @param walked number of the first row, where the page was reached by walking
     */
    public PagesWalked(ListAddress at, int size, @Nullable Long walked, Page<?> page) {
        this.at = at;
        this.size = size;
        shown = page.items().size();
        previous = page.previous();
        next = page.next();
        from = previous == null ? Long.valueOf(FIRST) : walked;
    }

    /** Takes how many rows there are. */
    public void counted(Count rows) {
        count = rows;
    }

    /** The list's address without its page; links change one thing of it. */
    public ListAddress getAt() {
        return at;
    }

    /** Rows a page. */
    public int getSize() {
        return size;
    }

    /** Page sizes one can choose. */
    public List<Integer> getSizes() {
        return List.of(25, ListFilter.LIMIT_DEFAULT, 100);
    }

    /** How many rows there are, null until they have been counted. */
    public @Nullable Count getCount() {
        return count;
    }

    /** Address of the page before, null on the first. */
    public @Nullable ListAddress getPreviousPage() {
        if (previous == null) {
            return null;
        }
        long before = from == null ? 0 : from - size;
        return at.page(previous, before >= FIRST ? before : null);
    }

    /** Address of the page after, null on the last. */
    public @Nullable ListAddress getNextPage() {
        return next == null ? null : at.page(next, from == null ? null : from + shown);
    }

    /** Whether the list has more than this page. */
    public boolean isSeveral() {
        return previous != null || next != null;
    }

    /** Numbers of the first and last row, {@code 1–50}; empty on pages not reached by walking. */
    public String getPosition() {
        return from == null || shown == 0 ? "" : from + "–" + (from + shown - 1);
    }
}
