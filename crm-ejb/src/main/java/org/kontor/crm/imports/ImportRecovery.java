package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Status;

/** Keeps runs and their jobs together when servers end. Called by jobs only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportRecovery {

    @Inject
    RunQueries runs;

    @Inject
    CourseQueries course;

    /**
     * A run that was not at its end.
     *
     * @param id the run
     * @param jobInstance the job that works on it, null when none was started
     */
    public record Unfinished(long id, @Nullable Long jobInstance) {}

    /** Takes the lock that one server holds while it goes on with others' runs; it ends with the transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean tryLock() {
        return runs.tryLock();
    }

    /** Runs that their rows say wait or work. */
    public List<Unfinished> unfinished() {
        return runs.unfinished();
    }

    /** The job works on its run (again). */
    public void goesOn(long jobInstance) {
        runs.ofJob(jobInstance).filter(run -> run.isActive() || run.isHeld()).ifPresent(run -> course.resume(run.id()));
    }

    /** The job could not bring its run to its end. */
    public void failed(long jobInstance) {
        runs.ofJob(jobInstance).filter(ImportRun::isActive).ifPresent(run -> course.end(run.id(), Status.FAILED));
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

    /** The job of a run, if one was started. */
    public OptionalLong jobOf(long runId) {
        return runs.job(runId);
    }
}
