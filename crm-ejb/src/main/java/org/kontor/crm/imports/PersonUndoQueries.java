package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.platform.Sql;

/** Finds people of an import who were changed since, before it is taken back (I-08). */
@Dependent
class PersonUndoQueries {

    /** What undoes the run, what undoes that, and so on: none of it is somebody's later change. */
    private static final String EDITED = """
            with recursive own (id) as (
                select change_set_id from import_run where id = ?
                union
                select s.id from own join change_set s on s.cause = 'UNDO' and s.cause_ref = own.id),
            edited as materialized (
                select h.record_id, max(h.change_set_id) as change_set_id
                  from own_history h
                 where h.entity = 'contact' and h.change_set_id not in (select id from own)
                   and h.change_set_id > (select change_set_id from import_run where id = ?)
                   and exists (select from import_person p where p.run_id = ? and p.contact_id = h.record_id)
                 group by h.record_id)
            select 'contact' as entity, t.id, t.name, s.actor, s.console_user, null as reason
              from edited e join change_set s on s.id = e.change_set_id join contact t on t.id = e.record_id and\s""";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** The first of those that the reader may read, by name, with who changed them last. */
    List<LeftAlone> edited(Rights reader, long runId, int limit) {
        boolean any = new Sql("select 1 from import_person where run_id = ? limit 1", runId)
                .first(em, row -> true)
                .isPresent();
        return any
                ? new Sql(EDITED, runId, runId, runId)
                        .add(reader.scope(Entity.CONTACT, Operation.READ).condition("t"))
                        .add(" order by t.name, t.id limit ?", limit)
                        .list(em, LeftAlone::read)
                : List.of();
    }
}
