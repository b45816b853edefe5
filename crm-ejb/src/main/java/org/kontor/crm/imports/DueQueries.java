package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.imports.ImportRecovery.Unfinished;
import org.kontor.crm.platform.Sql;

/** All SQL about when some server is to go on with a run that waits or works. */
@Dependent
class DueQueries {

    /** So long a server that works on a run may be silent. */
    private static final int SILENT_SECONDS = 60;

    /** So long nobody else starts a run that somebody is about to start. */
    private static final int UNSTARTED_SECONDS = 20;

    private static final String PUT_OFF = """
            insert into import_due as d (run_id, due_at) values (?, now() + make_interval(secs => ?))
            on conflict (run_id) do update set due_at = excluded.due_at""";

    private static final String TAKE = """
            select r.id, r.job_instance, r.job_instance is not null as broken, d.tries
              from import_due d join import_run r on r.id = d.run_id
             where r.status in ('QUEUED', 'RUNNING') and d.due_at <= now()
             order by d.due_at, r.id limit 1
               for update of d skip locked
            """;

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Whoever just queued the run starts it; some server does if that one cannot. */
    void queued(long run) {
        new Sql(PUT_OFF + ", tries = 0", run, UNSTARTED_SECONDS).update(em);
    }

    /** A server works on these runs. */
    void seen(List<Long> runs) {
        new Sql("""
                        update import_due set due_at = now() + make_interval(secs => ?) where run_id = any (?)
                        """, SILENT_SECONDS, runs.toArray(Long[]::new)).update(em);
    }

    /** A job begins to work on the run. */
    void begun(long run) {
        new Sql(PUT_OFF, run, SILENT_SECONDS).update(em);
    }

    /** The run came further: what it broke off at before counts no more. */
    void further(long run) {
        new Sql("update import_due set tries = 0 where run_id = ? and tries > 0", run).update(em);
    }

    /** Some server is to go on after so many seconds. */
    void due(long run, int seconds) {
        new Sql(PUT_OFF, run, seconds).update(em);
    }

    /** Nobody needs to go on with the run. */
    void over(long run) {
        new Sql("delete from import_due where run_id = ?", run).update(em);
    }

    int tries(long run) {
        return new Sql("select tries from import_due where run_id = ?", run)
                .first(em, row -> row.getInt(1))
                .orElse(0);
    }

    /** A run that waits, or whose job is gone; the longest waiting first. Another server passes it by. */
    Optional<Unfinished> take() {
        Optional<Unfinished> taken = new Sql(TAKE)
                .first(em, row -> new Unfinished(row.getLong(1), row.getObject(2, Long.class), row.getBoolean(3)));
        taken.ifPresent(run ->
                new Sql(PUT_OFF + ", tries = d.tries + ?", run.id(), SILENT_SECONDS, run.broken() ? 1 : 0).update(em));
        return taken;
    }
}
