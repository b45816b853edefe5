package org.kontor.crm.change;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One column of one row before and after a change set. Values are texts as PostgreSQL's JSON writes them: numbers with
 * their scale, instants in ISO 8601 with {@code +00:00}, {@code true} and {@code false}.
 *
 * @param table the record's own table or that of a part
 * @param rowId the row, so that changes of one phone can stand together
 * @param column the column, {@code custom.KEY} for a custom value
 * @param kind whether the row appeared, changed or went
 * @param before the value before, null for an empty one and for a row that appeared
 * @param after the value after, null for an empty one and for a row that went
 */
public record FieldChange(
        String table,
        long rowId,
        String column,
        Kind kind,
        @Nullable String before,
        @Nullable String after) implements Serializable {

    /** What became of the row. */
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED
    }
}
