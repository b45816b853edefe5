package org.kontor.crm.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Undone;
import org.kontor.crm.platform.Sql;

/** All SQL about acts that can be taken back. */
@Dependent
class DoneActQueries {

    private static final int NAMED = 3;
    private static final int LOOKED_AT = 100;

    /** Some rows an act wrote, in no order, for that would read them all: an act may be of a million. */
    private static final String TOUCHED = """
            select count(distinct f.record_id) filter (where f.entity = 'company') as companies,
                   count(distinct f.record_id) filter (where f.entity = 'contact') as contacts, count(*) = %1$d as more
              from (select h.entity, h.record_id from history h
                     where h.change_set_id = s.id and not h.mirror limit %1$d) f
            """.formatted(DoneActs.READ_MAX);

    private static final String DELETED = """
            (select count(*) from (select from history h where h.change_set_id = s.id and h.op = 'D'
                                      and h.table_name in ('company', 'contact') limit %d) gone) as deleted,
            """.formatted(DoneActs.COUNTED_MAX);

    /** The first record that was changed tells for all: a change of many is of one field. */
    private static final String CHANGED = """
            (select first.entity || '.' || k.key
               from (select h.entity, h.before from history h
                      where h.change_set_id = s.id and h.op = 'U' and h.table_name = h.entity limit 1) first
              cross join lateral jsonb_object_keys(first.before) as k (key)
              where k.key not in ('version', 'modified_at', 'modified_by') limit 1) as changed,
            """;

    /**
     * Small acts of a page or a call count only when they deleted something; of the large ones every one does. The causes stand
     * once more by themselves for the index of one's own acts, and a value is asked for rather than {@code exists}: the planner
     * would gather all deletions of the house.
     */
    private static final String ONES = """
             from (select s.id, s.at from change_set s
                    where s.actor_id = ? and s.cause in ('FORM', 'REST', 'BULK', 'HANDOVER')
                      and s.at > now() - %d * interval '1 day'
                      and case when s.cause in ('BULK', 'HANDOVER')
                               then (select true from history h where h.change_set_id = s.id limit 1)
                               else (select true from history h where h.change_set_id = s.id and h.op = 'D'
                                                              and h.table_name in ('company', 'contact') limit 1) end
            """.formatted(DoneActs.DAYS);

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    List<DoneAct> own(Rights rights, @Nullable Long before, int limit) {
        Sql sql = new Sql("select s.id, s.at, touched.companies, touched.contacts, touched.more, ")
                .add(DELETED)
                .add("array(select name from (")
                .add(named(rights, Entity.COMPANY, "company", "r.name"))
                .add(" union all ")
                .add(named(rights, Entity.CONTACT, "contact", "concat_ws(' ', r.first_name, r.last_name)"))
                .add(") named limit ?) as names, ", NAMED)
                .add(CHANGED)
                .add(Undone.CONDITION)
                .add(" as undone")
                .add(ONES, rights.userId());
        if (before != null) {
            sql.add(" and s.id < ?", before);
        }
        return sql.add(" order by s.id desc limit ?) s cross join lateral (", limit)
                .add(TOUCHED)
                .add(") touched order by s.id desc")
                .list(em, DoneActQueries::act);
    }

    /** Asked of each record as it was when it went; names are looked for among the first ones only. */
    private static Sql named(Rights rights, Entity entity, String table, String name) {
        String first = """
                (select btrim(%2$s) as name
                   from (select h.seq, h.before from history h
                          where h.change_set_id = s.id and h.op = 'D' and h.table_name in ('company', 'contact')
                            and h.table_name = '%1$s' limit %3$d) h
                  cross join lateral jsonb_populate_record(null::%1$s, h.before) r where\s""";
        return new Sql(first.formatted(table, name, LOOKED_AT))
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
                row.getBoolean("more"),
                List.of((String[]) row.getArray("names").getArray()),
                Objects.requireNonNullElse(row.getString("changed"), ""),
                row.getBoolean("undone"));
    }
}
