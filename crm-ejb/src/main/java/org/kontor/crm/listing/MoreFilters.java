package org.kontor.crm.listing;

import java.util.List;
import org.kontor.crm.access.Rights;
import org.kontor.crm.filter.FilterField;

/** What a list can be narrowed by besides the fields of its records: each component that knows something offers its own. */
public interface MoreFilters {

    /** The table of the records, which SQL calls {@code c}. */
    String table();

    /** What can be asked; what the reader may not know of is no answer. */
    List<FilterField> filters(Rights reader);
}
