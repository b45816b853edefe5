package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Act;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.ImportRun.Step;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.platform.Sql;

/** All SQL about the runs themselves. */
@Dependent
class RunQueries {

    private static final String RUN = """
            select r.*, (select sum(g.next_row - g.first_row) from import_range g
                          where g.run_id = r.id and g.step = r.step) as done
              from import_run r
             where\s""";

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    long create(Act act, String fileName) {
        return new Sql("""
                        insert into import_run (user_id, actor, console_user, file_name, file_size, format, columns, rows)
                        values (?, ?, ?, ?, 0, '{}', '[]', 0) returning id
                        """, act.userId(), act.userName(), act.consoleUser(), fileName)
                .first(em, row -> row.getLong(1))
                .orElseThrow();
    }

    /** What the whole file was found to be. */
    void describe(long id, long size, Detected detected, List<Column> columns, long rows) {
        new Sql(
                        "update import_run set file_size = ?, format = ?, columns = ?, rows = ? where id = ?",
                        size,
                        FormatJson.format(detected),
                        ColumnJson.write(columns),
                        rows,
                        id)
                .update(em);
    }

    void plan(long id, ImportPlan plan) {
        new Sql("update import_run set plan = ? where id = ?", RunJson.plan(plan), id).update(em);
    }

    void map(long id, List<Column> columns) {
        new Sql("update import_run set columns = ? where id = ?", ColumnJson.write(columns), id).update(em);
    }

    Optional<ImportRun> find(long id) {
        return new Sql(RUN + "r.id = ?", id).first(em, RunQueries::run);
    }

    Optional<ImportRun> ofJob(long jobInstance) {
        return new Sql(RUN + "r.job_instance = ?", jobInstance).first(em, RunQueries::run);
    }

    /** Started runs and fresh drafts from the newest on, those of one user or all. */
    List<ImportRun> list(@Nullable Long userId, int limit) {
        return new Sql(
                        RUN + "(r.status <> 'DRAFT' or r.uploaded_at > now() - make_interval(secs => ?))",
                        ImportCleaning.DRAFT_KEPT.toSeconds())
                .add(userId == null ? "" : " and r.user_id = ?", userId == null ? new Object[0] : new Object[] {userId})
                .add(" order by r.id desc limit ?", limit)
                .list(em, RunQueries::run);
    }

    /** Runs that were not at their end when the server was. */
    List<ImportRecovery.Unfinished> unfinished() {
        return new Sql("select id, job_instance from import_run where status in ('QUEUED', 'RUNNING') order by id")
                .list(em, row -> new ImportRecovery.Unfinished(row.getLong(1), row.getObject(2, Long.class), false));
    }

    /** The lock of the one server that goes on with interrupted runs; false when another one holds it. */
    boolean tryLock() {
        return new Sql("select pg_try_advisory_xact_lock(hashtextextended('kontor.imports.recovery', 0))")
                .first(em, row -> row.getBoolean(1))
                .orElse(false);
    }

    /** Lets one job at a time lay out and close the steps of a run; the run's row stays free meanwhile. */
    void takeTurn(long id) {
        new Sql("select 1 from pg_advisory_xact_lock(hashtextextended('kontor.imports.steps.' || ?, 0))", id)
                .list(em, row -> true);
    }

    /** Holds other writers of the run back until the transaction ends. */
    void lock(long id) {
        new Sql("select id from import_run where id = ? for update", id).list(em, row -> row.getLong(1));
    }

    OptionalLong job(long id) {
        return new Sql("select job_instance from import_run where id = ? and job_instance is not null", id)
                .first(em, row -> OptionalLong.of(row.getLong(1)))
                .orElse(OptionalLong.empty());
    }

    /** The job has the run, if that waits for one or was the job's before; false when it has another or is at its end. */
    boolean bind(long id, long jobInstance) {
        return new Sql("""
                                update import_run set job_instance = ?, status = 'RUNNING'
                                 where id = ? and (status = 'QUEUED' or status = 'RUNNING' and job_instance = ?)
                                """, jobInstance, id, jobInstance).update(em) == 1;
    }

    /** A run that its job has left waits for another. */
    void abandon(long id) {
        new Sql("update import_run set status = 'QUEUED' where id = ? and status = 'RUNNING'", id).update(em);
    }

    void writeInto(long id, long changeSet) {
        new Sql("update import_run set change_set_id = ? where id = ?", changeSet, id).update(em);
    }

    Optional<Long> labelChangeSet(long id) {
        return new Sql(
                        "select label_change_set_id from import_run where id = ? and label_change_set_id is not null",
                        id)
                .first(em, row -> row.getLong(1));
    }

    void writeLabelsInto(long id, long changeSet) {
        new Sql("update import_run set label_change_set_id = ? where id = ?", changeSet, id).update(em);
    }

    /** @param act whose word it is that required fields may be missing, null when nobody's */
    void waive(long id, @Nullable Act act) {
        @Nullable Long user = act == null ? null : Long.valueOf(act.userId());
        new Sql("""
                        update import_run set waived_by = ?, waiver = ?,
                               waived_at = case when ?::bigint is not null then now() end
                         where id = ?
                        """, user, act == null ? null : act.userName(), user, id).update(em);
    }

    void delete(long id) {
        new Sql("delete from import_run where id = ? and status = 'DRAFT'", id).update(em);
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return new ImportRun(
                row.getLong("id"),
                row.getLong("user_id"),
                row.getString("actor"),
                row.getString("console_user"),
                Status.valueOf(row.getString("status")),
                step == null ? null : Step.valueOf(step),
                begun(row),
                Goal.valueOf(row.getString("goal")),
                Moved.valueOf(row.getString("moved")),
                halt(row),
                row.getString("file_name"),
                row.getLong("file_size"),
                FormatJson.format(row.getString("format")),
                ColumnJson.read(row.getString("columns")),
                RunJson.plan(row.getString("plan")),
                row.getLong("rows"),
                row.getLong("done"),
                ImportRun.Tally.read(row),
                RunJson.failure(row.getString("failure")),
                Objects.requireNonNull(instant(row, "uploaded_at")),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getObject("change_set_id", Long.class),
                waiver(row),
                undone(row, "undone_at"),
                undone(row, "redone_at"));
    }

    private static ImportRun.@Nullable Begun begun(ResultSet row) throws SQLException {
        Instant at = instant(row, "step_at");
        return at == null ? null : new ImportRun.Begun(at, row.getLong("step_done"));
    }

    private static @Nullable Halt halt(ResultSet row) throws SQLException {
        String halt = row.getString("halt");
        return halt == null ? null : Halt.valueOf(halt);
    }

    private static ImportRun.@Nullable Waiver waiver(ResultSet row) throws SQLException {
        Instant at = instant(row, "waived_at");
        return at == null ? null : new ImportRun.Waiver(row.getString("waiver"), at, row.getLong("waived"));
    }

    private static ImportRun.@Nullable Undone undone(ResultSet row, String column) throws SQLException {
        Instant at = instant(row, column);
        return at == null
                ? null
                : new ImportRun.Undone(
                        at,
                        row.getString("undone_by"),
                        row.getLong("restored"),
                        row.getLong("restored_people"),
                        row.getLong("kept"),
                        row.getLong("impossible"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
