package org.kontor.crm.customfield;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.platform.Sql;

/** Reads and writes the values of one field in all records, chunk by chunk; table and key come from a definition. */
@Dependent
class CustomTypeQueries {

    /** Records read and written in one statement. */
    static final int CHUNK = 5_000;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * A record and its value.
     *
     * @param value JSON
     */
    record Held(long id, String value) {}

    /** How many records have a value, counted no further than this. */
    long count(CustomField field, long most) {
        return new Sql(
                        "select count(*) from (select from " + field.entity()
                                + " t where jsonb_exists(t.custom, ?) limit ?) held",
                        field.key(),
                        most)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    /** The next records with a value, by id. */
    List<Held> next(CustomField field, long after) {
        return new Sql(
                        "select t.id, (t.custom -> ?::text)::text as value from " + field.entity()
                                + " t where jsonb_exists(t.custom, ?) and t.id > ? order by t.id limit ?",
                        field.key(),
                        field.key(),
                        after,
                        CHUNK)
                .list(em, row -> new Held(row.getLong(1), row.getString(2)));
    }

    /** The users that values name. */
    List<Long> users(CustomField field) {
        return new Sql(
                        "select distinct custom_number(v.value)::bigint from " + field.entity()
                                + " t cross join custom_each(t.custom -> ?::text) as v (value)"
                                + " where custom_number(v.value) is not null",
                        field.key())
                .list(em, row -> row.getLong(1));
    }

    /**
     * Gives records other values. One that has changed since it was read stays as it is.
     *
     * @param changes a JSON array of objects with {@code id}, {@code old} and, where the record keeps a value, {@code new}
     */
    void write(CustomField field, String changes) {
        new Sql("update " + field.entity() + """
                 t set custom = case when m.new is null then t.custom - ?::text else jsonb_set(t.custom, array[?::text], m.new) end
                  from jsonb_to_recordset(?::jsonb) as m (id bigint, old jsonb, new jsonb)
                 where t.id = m.id and t.custom -> ?::text = m.old and m.old is distinct from m.new
                """, field.key(), field.key(), changes, field.key()).update(em);
    }
}
