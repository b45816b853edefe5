package org.kontor.crm.file;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.RecordRef;

/** Files sent for records to come. The name of a table is made of the kind of record, which a {@link FileOwner} has said. */
@Dependent
class UploadQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    long insert(String entity, long fileId, String name, long userId) {
        return new Sql("""
                        insert into record_upload (entity, id, file_id, name, name_folded, created_by)
                        values (?, nextval(pg_get_serial_sequence(?, 'id')), ?, ?, ?, ?) returning id
                        """, entity, "crm." + entity + "_file", fileId, name, FileName.folded(name), userId)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    Map<Long, String> names(long userId, String entity, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        new Sql(
                        "select id, name from record_upload where entity = ? and created_by = ? and id = any (?)",
                        entity,
                        userId,
                        ids.toArray(Long[]::new))
                .list(em, row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }

    /** Ids of the stored files of those that were there. */
    List<Long> place(long userId, RecordRef record, Collection<Long> ids) {
        return new Sql("""
                        with taken as (
                            delete from record_upload where entity = ? and created_by = ? and id = any (?)
                            returning id, file_id, name, name_folded)
                        insert into\s""", record.entity(), userId, ids.toArray(Long[]::new))
                .add(record.entity() + "_file (id, record_id, file_id, name, name_folded)")
                .add(" select id, ?, file_id, name, name_folded from taken returning file_id", record.id())
                .list(em, row -> row.getLong(1));
    }
}
