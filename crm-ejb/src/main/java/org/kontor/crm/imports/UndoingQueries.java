package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.platform.Sql;
import org.kontor.crm.shared.SqlCondition;

/** All SQL of taking runs back, and of taking that back. */
@Dependent
class UndoingQueries {

    /** A run that had failed is one that was stopped when its undo is at its end: why it failed has gone with it. */
    private static final String QUEUE = """
            update import_run
               set status_before = case status when 'FAILED' then 'STOPPED' else status end,
                   status = 'QUEUED', goal = ?, step = 'UNDO', step_at = null, halt = null, job_instance = null,
                   undo_user_id = ?, undo_actor = ?, redo_change_set_id = null,
                   undo_change_set_id = case when ? = 'REDO' then undo_change_set_id end,
                   label_undo_change_set_id = case when ? = 'REDO' then label_undo_change_set_id end
             where id = ? and status = ?
            """;

    private static final String FINISH = """
            update import_run r
               set status = status_before, goal = 'WRITE', step = null, halt = null, undone_by = undo_actor,
                   undone_at = case goal when 'UNDO' then now() end, redone_at = case goal when 'REDO' then now() end,
                   restored = (select coalesce(sum(g.restored), 0) from import_range g
                                where g.run_id = r.id and g.step = 'UNDO'),
                   restored_people = (select coalesce(sum(g.people), 0) from import_range g
                                       where g.run_id = r.id and g.step = 'UNDO'),
                   kept = l.kept, impossible = l.impossible
              from (select count(*) filter (where reason is null) as kept,
                           count(*) filter (where reason is not null) as impossible
                      from import_left_records(?)) l
             where r.id = ?
            """;

    private static final String EDITED = edited("company", """
            select from import_verdict v where v.run_id = ? and v.company_id = h.record_id
               and v.bucket in ('CREATED', 'UPDATED')""");

    /** A stopped run has verdicts, too, that it never came to. */
    private static final String WRITTEN = """
            v.bucket in ('CREATED', 'UPDATED') and exists (
                select from import_range g where g.run_id = v.run_id and g.step = 'APPLY'
                   and v.row_number between g.first_row and g.next_row - 1)""";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    DueQueries due;

    /**
     * Whose undo it is and which change sets it is about.
     *
     * @param taken the change set to be taken back
     * @param into the undo's own, null before it writes
     * @param values the change set of list values to be taken back with it, null when there is none
     */
    record Undoing(
            long userId,
            String actor,
            Goal goal,
            long taken,
            @Nullable Long into,
            @Nullable Long values) {

        /** The act that the undo's writes belong to. */
        Act act() {
            Act act = alone().about(taken);
            return into == null ? act : act.in(into);
        }

        /** An act of the same person that opens a change set of its own. */
        Act alone() {
            return Act.of(userId, actor, Cause.UNDO);
        }
    }

    /**
     * The common table {@code edited} (record_id, change_set_id) of records that somebody changed since a run wrote them. What undoes
     * the run, what undoes that, and so on, is not somebody's later change. Takes the run's number three times.
     *
     * @param entity their kind
     * @param touched a query that gives a row where the run, of that number, has written the record {@code h.record_id}
     */
    static String edited(String entity, String touched) {
        return """
            with recursive own (id) as (
                select change_set_id from import_run where id = ?
                union
                select s.id from own join change_set s on s.cause = 'UNDO' and s.cause_ref = own.id),
            edited as materialized (
                select h.record_id, max(h.change_set_id) as change_set_id
                  from own_history h
                 where h.entity = '%s' and h.change_set_id not in (select id from own)
                   and h.change_set_id > (select change_set_id from import_run where id = ?)
                   and exists (%s)
                 group by h.record_id)
            """.formatted(entity, touched);
    }

    /** Lets the run be taken back, or its undo; false when it no longer stood where it was seen. */
    boolean queue(long id, Status seen, Goal goal, Act act) {
        new Sql("delete from import_range where run_id = ? and step = 'UNDO'", id).update(em);
        new Sql("delete from import_left where run_id = ?", id).update(em);
        due.queued(id);
        return new Sql(QUEUE, goal, act.userId(), act.userName(), goal, goal, id, seen).update(em) == 1;
    }

    Undoing undoing(long id) {
        return new Sql("""
                        select undo_user_id, undo_actor, goal,
                               case goal when 'REDO' then undo_change_set_id else change_set_id end as taken,
                               case goal when 'REDO' then redo_change_set_id else undo_change_set_id end as own,
                               case goal when 'REDO' then label_undo_change_set_id else label_change_set_id end as labels
                          from import_run where id = ?
                        """, id)
                .first(
                        em,
                        row -> new Undoing(
                                row.getLong("undo_user_id"),
                                row.getString("undo_actor"),
                                Goal.valueOf(row.getString("goal")),
                                row.getLong("taken"),
                                row.getObject("own", Long.class),
                                row.getObject("labels", Long.class)))
                .orElseThrow();
    }

    void writeInto(long id, Goal goal, long changeSet) {
        String column = goal == Goal.REDO ? "redo_change_set_id" : "undo_change_set_id";
        new Sql("update import_run set " + column + " = ? where id = ?", changeSet, id).update(em);
    }

    void writeLabelsInto(long id, long changeSet) {
        new Sql("update import_run set label_undo_change_set_id = ? where id = ?", changeSet, id).update(em);
    }

    /** The run that this change set belongs to: that it wrote into, or that undid it, or undid that, and so on. */
    Optional<Meant> meantBy(long changeSet) {
        return new Sql("""
                        with recursive up (id) as (
                            select ?::bigint
                            union
                            select s.cause_ref from up join change_set s on s.id = up.id and s.cause = 'UNDO')
                        select r.id, r.undone_at is not null as undone,
                               case when r.undone_at is not null then r.undo_change_set_id = ?
                                    else ? in (r.change_set_id, r.redo_change_set_id) end as newest
                          from import_run r where r.change_set_id in (select id from up)
                        """, changeSet, changeSet, changeSet)
                .first(em, row -> new Meant(row.getLong("id"), row.getBoolean("undone"), row.getBoolean("newest")));
    }

    /**
     * A run by one of its change sets.
     *
     * @param undone whether it is taken back
     * @param newest whether the change set is what made it stand as it does
     */
    record Meant(long run, boolean undone, boolean newest) {}

    /** An undo goes on with the rights and the name of somebody else. */
    void takeOver(long id, Act act) {
        new Sql("update import_run set undo_user_id = ?, undo_actor = ? where id = ?", act.userId(), act.userName(), id)
                .update(em);
    }

    /** How many companies the run has written, counted to one more than a bound. */
    long written(long id, long bound) {
        return new Sql("select count(*) from (select from import_verdict v where v.run_id = ? and ", id)
                .add(WRITTEN)
                .add(" limit ?) w", bound + 1)
                .first(em, row -> row.getLong(1))
                .orElse(0L);
    }

    /** Companies that rows of the range created or changed. */
    List<Long> companies(long id, RowRange range) {
        return new Sql("""
                        select company_id from import_verdict
                         where run_id = ? and row_number between ? and ? and bucket in ('CREATED', 'UPDATED')
                         order by company_id
                        """, id, range.first(), range.last()).list(em, row -> row.getLong(1));
    }

    /** Counts restored companies and people, with the range of this row. */
    void restored(long id, long row, long companies, long people) {
        new Sql("""
                        update import_range set restored = restored + ?, people = people + ?
                         where run_id = ? and step = 'UNDO' and ? between first_row and last_row
                        """, companies, people, id, row).update(em);
    }

    /** Puts the run back to where it stood, with what the undo did. */
    void finish(long id) {
        due.over(id);
        new Sql(FINISH, id, id).update(em);
    }

    /**
     * What an undo would do, as it is now.
     *
     * @param readable which companies, as {@code c}, exist for the reader
     * @param limit so many of those that were edited since are named
     */
    UndoPreview preview(long id, SqlCondition readable, int limit) {
        List<LeftAlone> edited = new Sql(EDITED, id, id, id)
                .add("""
                        select 'company' as entity, c.id, c.name, s.actor, s.console_user, null as reason
                          from edited e join change_set s on s.id = e.change_set_id join company c on c.id = e.record_id and\s""")
                .add(readable)
                .add(" order by c.name, c.id limit ?", limit)
                .list(em, LeftAlone::read);
        return new Sql(EDITED, id, id, id)
                .add("""
                        select count(*) filter (where v.bucket = 'CREATED' and e.record_id is null) as created,
                               count(*) filter (where v.bucket = 'UPDATED' and e.record_id is null) as updated,
                               count(c.id) as edited
                          from import_verdict v
                          left join edited e on e.record_id = v.company_id
                          left join company c on c.id = e.record_id and\s""")
                .add(readable)
                .add(" where v.run_id = ? and " + WRITTEN, id)
                .first(
                        em,
                        row -> new UndoPreview(
                                row.getLong("created"), row.getLong("updated"), 0, 0, row.getLong("edited"), edited))
                .orElseThrow();
    }
}
