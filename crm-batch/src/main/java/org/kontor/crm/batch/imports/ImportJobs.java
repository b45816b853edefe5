package org.kontor.crm.batch.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.LongPredicate;
import org.kontor.crm.batch.Jobs;
import org.kontor.crm.imports.ImportRecovery;

/** Starts imports and goes on with interrupted ones. Who may import was decided before; the server asks nobody else. */
@Stateless
@PermitAll
@RunAs(Jobs.SUBMITTER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportJobs {

    /** Name of the job. */
    public static final String JOB = "company-import";

    @Inject
    Jobs jobs;

    @Inject
    ImportRecovery recovery;

    @Inject
    ImportsAtWork atWork;

    /** Starts a queued run, as soon as there is room for it. */
    public void start(long runId) {
        if (atWork.admit(runId)) {
            begin(runId);
        } else {
            recovery.waits(runId);
        }
    }

    private void begin(long runId) {
        Properties parameters = new Properties();
        parameters.setProperty("run", Long.toString(runId));
        jobs.start(JOB, parameters);
    }

    /**
     * Lets a queued run go on with its job, as soon as there is room for it; one whose job is at its end, or was never
     * started, gets another.
     */
    public void goOn(long runId) {
        goOn(runId, job -> !jobs.isWorking(job));
    }

    private void goOn(long runId, LongPredicate isGone) {
        if (!atWork.admit(runId)) {
            recovery.waits(runId);
            return;
        }
        OptionalLong job = recovery.jobOf(runId);
        boolean resumed = job.isPresent() && jobs.resume(job.getAsLong());
        if (!resumed && (job.isEmpty() || isGone.test(job.getAsLong()))) {
            recovery.abandon(runId);
            begin(runId);
        } else if (!resumed) {
            atWork.leave(runId);
        }
    }

    /** Goes on with runs that wait for room, and with those that whoever worked on them has left. */
    public void goOnWithDue() {
        atWork.further().forEach(recovery::further);
        recovery.seen(atWork.working());
        atWork.takeGone().forEach(recovery::letGo);
        while (atWork.hasRoom()) {
            Optional<ImportRecovery.Unfinished> next = recovery.next();
            if (next.isEmpty()) {
                break;
            }
            // its job may be said to work still: then nobody was left to write that it does not
            goOn(next.get().id(), job -> true);
        }
    }

    /** Stops a job at the end of its chunk. */
    public void stop(long jobInstance) {
        jobs.stop(jobInstance);
    }

    /** Goes on with every run that an earlier end of a server interrupted. */
    public void resume() {
        jobs.wake();
        List<ImportRecovery.Unfinished> unfinished = recovery.unfinished();
        for (ImportRecovery.Unfinished run : unfinished) {
            goOn(run.id());
        }
    }

    /**
     * Marks a run as stopped whose job still is.
     *
     * @return whether it is
     */
    public boolean confirmStop(long jobInstance) {
        boolean stopped = jobs.isStopped(jobInstance);
        if (stopped) {
            recovery.stopped(jobInstance);
        }
        return stopped;
    }
}
