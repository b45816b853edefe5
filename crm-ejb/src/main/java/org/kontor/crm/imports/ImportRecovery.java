package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Status;

/** Keeps runs and their jobs together when servers end. Called by jobs only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRecovery {

    private static final int MOST_TRIES = 6;
    private static final int FIRST_PAUSE_SECONDS = 5;

    @Inject
    RunQueries runs;

    @Inject
    DueQueries due;

    @Inject
    CourseQueries course;

    /**
     * A run that was not at its end.
     *
     * @param id the run
     * @param jobInstance the job that works on it, null when none was started
     * @param broken whether a job was to bring it to its end, and has not
     */
    public record Unfinished(long id, @Nullable Long jobInstance, boolean broken) {}

    /** Takes the lock that one server holds while it goes on with others' runs; it ends with the transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean tryLock() {
        return runs.tryLock();
    }

    /** Runs that their rows say wait or work. */
    public List<Unfinished> unfinished() {
        return runs.unfinished();
    }

    /** The job works on its run (again): of one that was held, too, some server is to know if this one goes away. */
    public void goesOn(long jobInstance) {
        runs.ofJob(jobInstance).filter(run -> run.isActive() || run.isHeld()).ifPresent(run -> {
            course.resume(run.id());
            due.begun(run.id());
        });
    }

    /**
     * The job could not bring its run to its end. What passes by itself is tried again after a while, and ends only when it
     * has come up again and again.
     */
    public void failed(long jobInstance, boolean passing) {
        runs.ofJob(jobInstance).ifPresent(run -> broke(run, passing));
    }

    /** Nobody works on the run any more, though it is not at its end and its job has told nothing. */
    public void letGo(long runId) {
        runs.find(runId).ifPresent(run -> broke(run, true));
    }

    private void broke(ImportRun run, boolean passing) {
        if (!run.isActive()) {
            return;
        }
        int tries = due.tries(run.id());
        if (passing && Breakdown.isPassing(run.failure()) && tries < MOST_TRIES) {
            due.due(run.id(), FIRST_PAUSE_SECONDS << tries);
        } else {
            course.end(run.id(), Status.FAILED);
        }
    }

    /** This server works on these runs. */
    public void seen(List<Long> runIds) {
        due.seen(runIds);
    }

    /** The run came further since it was seen last. */
    public void further(long runId) {
        due.further(runId);
    }

    /** The run waits until a server has room for it. */
    public void waits(long runId) {
        runs.find(runId).filter(ImportRun::isActive).ifPresent(run -> due.due(runId, 0));
    }

    /**
     * A run that waits, or that whoever worked on it has left; this server has the next word about it. One that was left again
     * and again fails.
     */
    public Optional<Unfinished> next() {
        Optional<Unfinished> next = due.take();
        if (next.isPresent() && next.get().broken() && due.tries(next.get().id()) > MOST_TRIES) {
            course.end(next.get().id(), Status.FAILED);
            return next();
        }
        return next;
    }

    /** Somebody stopped the job; the run can go on where it is. */
    public void stopped(long jobInstance) {
        runs.ofJob(jobInstance)
                .filter(ImportRun::isActive)
                .ifPresent(run -> course.end(run.id(), run.halt() == Halt.PAUSE ? Status.PAUSED : Status.STOPPED));
    }

    /** Whether somebody has asked the run for it that the job works on. */
    public boolean isHalted(long jobInstance) {
        return runs.ofJob(jobInstance).filter(run -> run.halt() != null).isPresent();
    }

    /** The run's job is gone, or does not go on: the next one may have the run. */
    public void abandon(long runId) {
        runs.abandon(runId);
    }

    /** The job of a run, if one was started. */
    public OptionalLong jobOf(long runId) {
        return runs.job(runId);
    }
}
