package org.kontor.crm.listview;

import java.util.List;

/**
 * What a view is to be.
 *
 * @param name how tabs call it
 * @param query conditions and order, as the list's address writes them
 * @param columns in their order; none for the reader's own
 * @param shared whether everybody may read it
 */
public record ViewDraft(String name, String query, List<ShownColumn> columns, boolean shared) {

    public ViewDraft {
        name = name.strip();
        columns = List.copyOf(columns);
    }

    /** The same under another name. */
    public ViewDraft named(String other) {
        return new ViewDraft(other, query, columns, shared);
    }

    /** The same question for oneself, or for all. */
    public ViewDraft shared(boolean forAll) {
        return new ViewDraft(name, query, columns, forAll);
    }

    /** The same name for another question. */
    public ViewDraft asking(String other, List<ShownColumn> shown) {
        return new ViewDraft(name, other, shown, shared);
    }
}
