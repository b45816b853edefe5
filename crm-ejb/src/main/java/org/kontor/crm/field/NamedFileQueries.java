package org.kontor.crm.field;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kontor.crm.access.Rights;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/** Files that custom values name: those on records the reader may read, for files follow their record. */
@Dependent
class NamedFileQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * By id, the files that are there.
     *
     * @param entity the kind of record they are on, as a definition says it
     */
    Map<Long, FieldValue.File> there(Rights rights, String entity, Collection<Long> ids) {
        Map<Long, FieldValue.File> files = new HashMap<>();
        select(rights, entity, "select f.id, f.record_id, f.name from " + entity + "_file f", "f.id", ids)
                .list(
                        em,
                        row -> files.put(
                                row.getLong(1),
                                new FieldValue.File(
                                        new RecordRef(entity, row.getLong(2)), row.getLong(1), row.getString(3))));
        return files;
    }

    /** The custom values of a record as its column holds them, with other writers held back; empty when it is gone. */
    Optional<String> values(RecordRef record) {
        return new Sql("select custom::text from " + record.entity() + " where id = ? for update", record.id())
                .first(em, row -> row.getString(1));
    }

    /** Gives a record these custom values. */
    void keep(RecordRef record, String values) {
        new Sql("update " + record.entity() + " set custom = ?::jsonb where id = ?", values, record.id()).update(em);
    }

    /** By id, names of files that are not there any more. */
    Map<Long, String> gone(Rights rights, String entity, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        String last = "select f.row_id, f.record_id, f.before ->> 'name' from history f";
        select(rights, entity, last, "f.row_id", ids)
                .add(
                        " and f.op = 'D' and f.table_name in ('company_file', 'contact_file') and f.table_name = ?"
                                + " order by f.seq",
                        entity + "_file")
                .list(em, row -> names.put(row.getLong(1), row.getString(3)));
        return names;
    }

    private static Sql select(Rights rights, String entity, String files, String id, Collection<Long> ids) {
        SqlCondition readable = new RecordSight(rights).readable(entity, "k");
        return new Sql(files + " join " + entity + " k on k.id = f.record_id where " + id + " = any (?) and ", (Object)
                        ids.toArray(Long[]::new))
                .add(readable);
    }
}
