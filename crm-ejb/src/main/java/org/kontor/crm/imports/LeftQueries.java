package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.platform.Sql;

/** Remembers which companies, people and ties between them an undo of a run left alone. */
@Dependent
class LeftQueries {

    /** A tie is told of as the person it is of. */
    private static final String PEOPLE = """
             union all
            select distinct on (t.id) 'contact' as entity, t.id, t.name, d.actor, d.console_user, d.reason
              from import_left d
              left join company_contact k on d.entity = 'company_contact' and k.id = d.record_id
              join contact t on t.id = case d.entity when 'contact' then d.record_id else k.contact_id end
             where d.run_id = ? and d.entity <> 'company' and\s""";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Remembers the records that were left alone. */
    void leave(long runId, UndoResult result) {
        new Sql("""
                        insert into import_left (run_id, entity, record_id, reason, actor, console_user)
                        select ?, d.entity, d.id, d.reason, d.actor, d.console_user
                          from jsonb_to_recordset(?::jsonb)
                               as d (entity text, id bigint, actor text, console_user text, reason text)
                            on conflict do nothing
                        """, runId, RunJson.undone(result)).update(em);
    }

    /** Records of a kind that something stood in the way of; what the user's rights forbid stays so. */
    List<Long> blocked(long runId, String entity, int limit) {
        return new Sql("""
                        select record_id from import_left
                         where run_id = ? and entity = ? and reason <> 'NOT_ALLOWED' order by record_id limit ?
                        """, runId, entity, limit).list(em, row -> row.getLong(1));
    }

    void forget(long runId, String entity, List<Long> records) {
        new Sql(
                        "delete from import_left where run_id = ? and entity = ? and record_id = any (?)",
                        runId,
                        entity,
                        records.toArray(Long[]::new))
                .update(em);
    }

    /** Companies and people that the reader may read and that the run's undo left alone, by name. */
    List<LeftAlone> all(Rights reader, long runId, int limit) {
        return new Sql("""
                        select * from (
                        select 'company' as entity, c.id, c.name, d.actor, d.console_user, d.reason
                          from import_left d join company c on c.id = d.record_id
                         where d.run_id = ? and d.entity = 'company' and\s""", runId)
                .add(reader.scope(Entity.COMPANY, Operation.READ).condition("c"))
                .add(PEOPLE, runId)
                .add(reader.scope(Entity.CONTACT, Operation.READ).condition("t"))
                .add(") l order by name, id limit ?", limit)
                .list(em, LeftAlone::read);
    }
}
