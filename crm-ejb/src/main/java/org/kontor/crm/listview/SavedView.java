package org.kontor.crm.listview;

import java.io.Serializable;
import java.util.List;

/**
 * A list's question under a name (B-07).
 *
 * @param version of the view, to save with
 * @param query conditions and order, as the list's address writes them
 * @param columns in their order; none when the reader's own columns are shown
 * @param shared whether everybody may read it
 * @param ownerId who made it
 * @param ownerName the name of that user
 * @param pinned whether the reader keeps it as a tab
 */
public record SavedView(
        long id,
        long version,
        String name,
        String query,
        List<ShownColumn> columns,
        boolean shared,
        long ownerId,
        String ownerName,
        boolean pinned)
        implements Serializable {

    public SavedView {
        columns = List.copyOf(columns);
    }

    /** What it is made of, to be changed. */
    public ViewDraft draft() {
        return new ViewDraft(name, query, columns, shared);
    }
}
