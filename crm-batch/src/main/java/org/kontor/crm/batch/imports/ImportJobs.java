package org.kontor.crm.batch.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
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

    /** Starts a queued run. */
    public void start(long runId) {
        Properties parameters = new Properties();
        parameters.setProperty("run", Long.toString(runId));
        jobs.start(JOB, parameters);
    }

    /** Lets a queued run go on with its job; one whose job is at its end, or was never started, gets another. */
    public void goOn(long runId) {
        OptionalLong job = recovery.jobOf(runId);
        if (job.isEmpty() || (!jobs.resume(job.getAsLong()) && !jobs.isWorking(job.getAsLong()))) {
            start(runId);
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
