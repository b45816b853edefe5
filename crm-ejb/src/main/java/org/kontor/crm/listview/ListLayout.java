package org.kontor.crm.listview;

import java.io.Serializable;
import java.util.List;

/**
 * Which columns a list shows, in their order.
 *
 * @param columns none of them twice
 * @param own whether it is the reader's own, not the common one
 */
public record ListLayout(List<ShownColumn> columns, boolean own) implements Serializable {

    public ListLayout {
        columns = List.copyOf(columns);
    }
}
