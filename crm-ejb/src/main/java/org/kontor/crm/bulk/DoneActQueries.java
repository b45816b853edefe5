package org.kontor.crm.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.platform.Sql;

/** All SQL about acts that can be taken back. */
@Dependent
class DoneActQueries {

    private static final int NAMED = 3;

    private static final String TOUCHED = """
            (select count(*) from (select distinct h.record_id from history h
              where h.change_set_id = s.id and h.entity = '%1$s' and not h.mirror limit ?) touched) as %2$s,
            """;

    private static final String DELETED = """
            (select count(*) from (select from history h where h.change_set_id = s.id and h.op = 'D'
                                      and h.table_name in ('company', 'contact') limit ?) gone) as deleted,
            """;

    private static final String UNDONE = """
            exists (select from change_set u where u.cause = 'UNDO' and u.cause_ref = s.id
                       and not exists (select from change_set b where b.cause = 'UNDO' and b.cause_ref = u.id)) as undone
              from change_set s
            """;

    /** Small acts of a page or a call count only when they deleted something; of the large ones every one does. */
    private static final String ONES = """
             where s.actor_id = ? and s.at > now() - ? * interval '1 day'
               and (s.cause = 'BULK' and exists (select from history h where h.change_set_id = s.id)
                    or s.cause in ('FORM', 'REST') and exists (
                        select from history h where h.change_set_id = s.id and h.op = 'D'
                           and h.table_name in ('company', 'contact')))
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<DoneAct> own(Rights rights, @Nullable Long before, int limit) {
        Sql sql = new Sql("select s.id, s.at, ")
                .add(TOUCHED.formatted("company", "companies"), DoneActs.COUNTED_MAX)
                .add(TOUCHED.formatted("contact", "contacts"), DoneActs.COUNTED_MAX)
                .add(DELETED, DoneActs.COUNTED_MAX)
                .add("array(select name from (")
                .add(named(rights, Entity.COMPANY, "company", "r.name"))
                .add(" union all ")
                .add(named(rights, Entity.CONTACT, "contact", "concat_ws(' ', r.first_name, r.last_name)"))
                .add(") named limit ?) as names, ", NAMED)
                .add(UNDONE)
                .add(ONES, rights.userId(), DoneActs.DAYS);
        if (before != null) {
            sql.add(" and s.id < ?", before);
        }
        return sql.add(" order by s.id desc limit ?", limit).list(em, DoneActQueries::act);
    }

    /** Asked of each record as it was when it went. */
    private static Sql named(Rights rights, Entity entity, String table, String name) {
        return new Sql("(select btrim(" + name
                        + ") as name from history h cross join lateral jsonb_populate_record(null::"
                        + table + ", h.before) r where h.change_set_id = s.id and h.op = 'D' and h.table_name = '"
                        + table
                        + "' and ")
                .add(rights.scope(entity, Operation.READ).condition("r"))
                .add(" order by h.seq limit ?)", NAMED);
    }

    private static DoneAct act(ResultSet row) throws SQLException {
        return new DoneAct(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("companies"),
                row.getLong("contacts"),
                row.getLong("deleted"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getBoolean("undone"));
    }
}
