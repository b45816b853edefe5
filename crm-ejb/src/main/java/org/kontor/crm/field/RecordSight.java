package org.kontor.crm.field;

import java.util.Locale;
import java.util.Objects;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.shared.SqlCondition;

/**
 * Which of the records that custom values name a reader may know of, as SQL. What is out of sight is no answer to anything,
 * and nobody takes it away unseen.
 *
 * @param rights the reader's
 */
public record RecordSight(Rights rights) {

    /**
     * Holds for the records that may be read.
     *
     * @param entity the kind of record, as history names it; its table is called so, too
     * @param alias the record in the statement
     */
    public SqlCondition readable(String entity, String alias) {
        return rights.scope(Entity.valueOf(entity.toUpperCase(Locale.ROOT)), Operation.READ)
                .condition(alias);
    }

    /**
     * An expression of type {@code jsonb}: an array of the ids in a value that the reader may not read, for they are gone or
     * somebody else's.
     *
     * @param field a field that names records
     * @param value SQL of the value
     */
    public SqlCondition hidden(CustomField field, String value) {
        String entity = Objects.requireNonNull(field.target());
        SqlCondition readable = readable(entity, "k");
        return new SqlCondition(
                "(select coalesce(jsonb_agg(h.value), '[]') from custom_each(" + value
                        + ") as h (value) where not exists (select from " + entity
                        + " k where k.id = custom_number(h.value)::bigint and " + readable.sql() + "))",
                readable.parameters());
    }
}
