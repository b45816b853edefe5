package org.kontor.crm.batch.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Properties;
import org.kontor.crm.batch.Jobs;
import org.kontor.crm.bulk.BulkSteps;

/** Starts runs and goes on with interrupted ones. Who may change what is decided in each of their steps. */
@Stateless
@PermitAll
@RunAs(Jobs.SUBMITTER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkJobs {

    /** Name of the job. */
    public static final String JOB = "company-bulk";

    @Inject
    Jobs jobs;

    @Inject
    BulkSteps steps;

    /** Starts a queued run. */
    public void start(long runId) {
        Properties parameters = new Properties();
        parameters.setProperty("run", Long.toString(runId));
        jobs.start(JOB, parameters);
    }

    /**
     * Goes on with every run that an earlier end of a server interrupted. Two jobs of one run take turns and do no harm.
     *
     * @param before when this server started: later runs have jobs of their own
     */
    public void resume(Instant before) {
        for (long run : steps.unfinished(before)) {
            steps.takeUp(run);
            start(run);
        }
    }
}
