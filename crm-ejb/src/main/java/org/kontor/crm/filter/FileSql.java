package org.kontor.crm.filter;

import java.util.List;
import java.util.Objects;
import org.kontor.crm.shared.SqlCondition;

/**
 * Whether a custom field of a record {@code c} has files. One that was removed from the record counts no more.
 *
 * @param field a {@link FilterKind#FILE}
 */
record FileSql(FilterField field) {

    SqlCondition filled() {
        String files = Objects.requireNonNull(field.custom()).entity() + "_file";
        return new SqlCondition(
                "exists (select from custom_each(" + field.value() + ") as v (value) join " + files
                        + " f on f.id = custom_number(v.value)::bigint where f.record_id = c.id)",
                List.of());
    }
}
