package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** Finds people of an import who were changed since, before it is taken back (I-08). */
@Dependent
class PersonUndoQueries {

    private static final String EDITED = UndoingQueries.edited(
            "contact", "select from import_person p where p.run_id = ? and p.contact_id = h.record_id");

    private static final String FIRST = """
            select 'contact' as entity, t.id, t.name, s.actor, s.console_user, null as reason
              from edited e join change_set s on s.id = e.change_set_id join contact t on t.id = e.record_id and\s""";

    private static final String COUNTED = """
            , people as materialized (
                select p.contact_id, bool_or(v.bucket = 'CREATED' or v.differences @> jsonb_build_array(
                           jsonb_build_object('field', 'contact', 'place', p.place))) as is_new
                  from import_person p
                  join import_verdict v on v.run_id = p.run_id and v.row_number = p.row_number
                 where p.run_id = ? group by p.contact_id)
            select count(*) filter (where p.is_new and e.record_id is null) as created,
                   count(*) filter (where not p.is_new and e.record_id is null) as updated,
                   count(t.id) as edited
              from people p
              left join edited e on e.record_id = p.contact_id
              left join contact t on t.id = e.record_id and\s""";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /**
     * What an undo would do to people, as it is now.
     *
     * @param limit so many of those that were changed since and that the reader may read are named
     */
    UndoPreview preview(Rights reader, long runId, int limit) {
        boolean any = new Sql("select 1 from import_person where run_id = ? limit 1", runId)
                .first(em, row -> true)
                .isPresent();
        if (!any) {
            return new UndoPreview(0, 0, 0, 0, 0, List.of());
        }
        SqlCondition readable = reader.scope(Entity.CONTACT, Operation.READ).condition("t");
        List<LeftAlone> edited = new Sql(EDITED + FIRST, runId, runId, runId)
                .add(readable)
                .add(" order by t.name, t.id limit ?", limit)
                .list(em, LeftAlone::read);
        return new Sql(EDITED + COUNTED, runId, runId, runId, runId)
                .add(readable)
                .first(
                        em,
                        row -> new UndoPreview(
                                0, 0, row.getLong("created"), row.getLong("updated"), row.getLong("edited"), edited))
                .orElseThrow();
    }
}
