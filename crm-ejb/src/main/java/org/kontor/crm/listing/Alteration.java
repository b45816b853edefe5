package org.kontor.crm.listing;

import java.util.List;
import org.kontor.crm.shared.SqlCondition;

/** One change of many records {@code c}, ready to be made: checked, and within somebody's rights. */
public interface Alteration {

    /** Holds for the records that it may be made of. */
    SqlCondition reach();

    /** Holds for the records that are not so already; never unknown. */
    SqlCondition differs();

    /** Locks what has to be locked before the records are. */
    default void prepare() {}

    /** Makes it of these records, which are locked. */
    void make(List<Long> ids);
}
