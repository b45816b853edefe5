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

    private static final String COMPANIES = """
            select * from (
            select l.entity, c.id, c.name, l.actor, l.console_user, l.reason
              from import_left_records(?) l join company c on l.entity = 'company' and c.id = l.record_id and\s""";

    private static final String PEOPLE = """
             union all
            select l.entity, t.id, t.name, l.actor, l.console_user, l.reason
              from import_left_records(?) l join contact t on l.entity = 'contact' and t.id = l.record_id and\s""";

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
        return new Sql(COMPANIES, runId)
                .add(reader.scope(Entity.COMPANY, Operation.READ).condition("c"))
                .add(PEOPLE, runId)
                .add(reader.scope(Entity.CONTACT, Operation.READ).condition("t"))
                .add(") l order by name, id limit ?", limit)
                .list(em, LeftAlone::read);
    }
}
