package org.kontor.crm.batch.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
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

    /** Goes on with every run that an earlier end of a server interrupted. */
    public void resume() {
        jobs.wake();
        List<ImportRecovery.Unfinished> unfinished = recovery.unfinished();
        for (ImportRecovery.Unfinished run : unfinished) {
            if (run.jobInstance() == null) {
                start(run.id());
            } else {
                jobs.resume(run.jobInstance());
            }
        }
    }

    /** Marks a run as stopped whose job still is. */
    public void confirmStop(long jobInstance) {
        if (jobs.isStopped(jobInstance)) {
            recovery.stopped(jobInstance);
        }
    }
}
