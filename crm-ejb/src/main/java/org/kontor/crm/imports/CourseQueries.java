package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Step;
import org.kontor.crm.platform.Sql;

/** Moves runs from one standing to the next. */
@Dependent
class CourseQueries {

    private static final List<String> STAGED =
            List.of("import_verdict", "import_row", "import_label", "import_option", "import_range");

    /** How many rows of a step are done. */
    private static final String DONE =
            "(select coalesce(sum(g.next_row - g.first_row), 0) from import_range g where g.run_id = r.id and g.step = ";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    @Inject
    DueQueries due;

    /** A job works on the run again. */
    void resume(long id) {
        new Sql(
                        "update import_run r set status = 'RUNNING', failure = null, step_at = now(), step_done = "
                                + DONE
                                + "r.step), finished_at = case when goal in ('UNDO', 'REDO') then finished_at end where id = ?",
                        id)
                .update(em);
    }

    /** Moves a run into the queue; false when it no longer stood where it was seen. */
    boolean queue(long id, Status seen, Goal goal, Moved moved) {
        boolean queued = new Sql("""
                                update import_run set status = 'QUEUED', goal = ?, moved = ?, halt = null,
                                       started_at = coalesce(started_at, now()),
                                       finished_at = case when goal in ('UNDO', 'REDO') then finished_at end,
                                       job_instance = case when status = 'TRIED' then null else job_instance end
                                 where id = ? and status = ?
                                """, goal, moved, id, seen).update(em) == 1;
        if (queued) {
            due.queued(id);
        }
        return queued;
    }

    /** One that works is asked to stand still; one that waits for its turn does so at once. */
    void halt(long id, Halt halt) {
        new Sql("""
                        update import_run
                           set halt = ?, status = case status when 'QUEUED' then ? else status end,
                               finished_at = case when status = 'QUEUED' and goal not in ('UNDO', 'REDO') then now() else finished_at end
                         where id = ?
                        """, halt, halt == Halt.PAUSE ? Status.PAUSED : Status.STOPPED, id).update(em);
    }

    /** Every row has its verdict. */
    void decided(long id) {
        new Sql("update import_run set decided_at = now() where id = ?", id).update(em);
    }

    boolean isDecided(long id) {
        return new Sql("select 1 from import_run where id = ? and decided_at is not null", id)
                .first(em, row -> true)
                .isPresent();
    }

    /** Makes a run that was only tried a draft again, kept as long as a new one; what became of its rows is forgotten. */
    void forgetTrial(long id) {
        for (String table : STAGED) {
            new Sql("delete from " + table + " where run_id = ?", id).update(em);
        }
        new Sql("""
                        update import_run set status = 'DRAFT', goal = 'WRITE', job_instance = null, decided_at = null,
                               created = null, updated = null, asked = null, unchanged = null, duplicate = null, forbidden = null,
                               rejected = null, started_at = null, finished_at = null, uploaded_at = now()
                         where id = ?
                        """, id).update(em);
    }

    void enter(long id, Step step) {
        new Sql(
                        "update import_run r set status = 'RUNNING', step = ?, step_at = now(), step_done = " + DONE
                                + "?), failure = null where id = ?",
                        step,
                        step,
                        id)
                .update(em);
    }

    /** The run writes nothing before somebody lets it. */
    void onlyTry(long id) {
        new Sql("update import_run set goal = 'TRY' where id = ?", id).update(em);
    }

    /** Says why the run cannot go on, if the job is still the one that works on it. */
    void blame(long id, long jobInstance, ImportRun.Failure failure) {
        new Sql(
                        "update import_run set failure = ? where id = ? and job_instance = ?",
                        RunJson.failure(failure),
                        id,
                        jobInstance)
                .update(em);
    }

    void end(long id, Status status) {
        due.over(id);
        new Sql("""
                        update import_run set status = ?, halt = null,
                               finished_at = case when goal in ('UNDO', 'REDO') then finished_at else now() end,
                               step = case when ? in ('COMPLETED', 'TRIED') then null else step end,
                               failure = case when ? = 'FAILED' then failure end
                         where id = ?
                        """, status, status, status, id).update(em);
    }

    /** Counts the verdicts into the run's row. */
    void tally(long id) {
        new Sql("""
                        update import_run r
                           set created = t.created, updated = t.updated, asked = t.asked, unchanged = t.unchanged,
                               duplicate = t.duplicate, forbidden = t.forbidden, rejected = t.rejected
                          from (select count(*) filter (where bucket = 'CREATED') as created,
                                       count(*) filter (where bucket = 'UPDATED') as updated,
                                       count(*) filter (where bucket = 'ASKED') as asked,
                                       count(*) filter (where bucket = 'UNCHANGED') as unchanged,
                                       count(*) filter (where bucket = 'DUPLICATE') as duplicate,
                                       count(*) filter (where bucket = 'FORBIDDEN') as forbidden,
                                       count(*) filter (where bucket = 'REJECTED') as rejected
                                  from import_verdict where run_id = ?) t
                         where r.id = ?
                        """, id, id).update(em);
        new Sql("""
                        update import_run set waived = (
                               select count(*) from import_verdict v
                                 join import_row r on r.run_id = v.run_id and r.row_number = v.row_number
                                where v.run_id = ?
                                  and (v.bucket = 'CREATED' and (r.data ?? 'missing' or r.data ?? 'contactMissing')
                                       or v.bucket = 'UPDATED' and r.data ?? 'contactMissing'
                                          and v.differences @> '[{"field": "contact"}]'))
                         where id = ? and waived_at is not null
                        """, id, id).update(em);
    }
}
