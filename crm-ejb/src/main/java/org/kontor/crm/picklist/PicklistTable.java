package org.kontor.crm.picklist;

import java.io.Serializable;
import java.util.List;

/**
 * A selection list as a whole.
 *
 * @param version rises with every change of any of its values; a form carries it back
 * @param items all values in their order, retired ones included
 */
public record PicklistTable(long version, List<PicklistItem> items) implements Serializable {

    public PicklistTable {
        items = List.copyOf(items);
    }
}
