package org.kontor.crm.batch;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import java.util.Properties;

/** Starts the product's jobs in this server. */
@Stateless
public class Jobs {

    /**
     * Starts a job in the background.
     *
     * @param job name of the job's XML below {@code META-INF/batch-jobs}, without its ending
     * @param parameters the job's parameters
     * @return the execution's identifier
     */
    public long start(String job, Properties parameters) {
        return BatchRuntime.getJobOperator().start(job, parameters);
    }
}
