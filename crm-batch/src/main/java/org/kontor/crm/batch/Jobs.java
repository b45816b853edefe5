package org.kontor.crm.batch;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Starts the product's jobs in this server. The server checks who calls the job operator, so this is called by beans
 * that run as the batch submitter, outside of any transaction: a job must not start before its caller's rows are there.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Jobs {

    /** The role of the server's own that may submit jobs; bound to a technical user. */
    public static final String SUBMITTER = "batchSubmitter";

    private static final System.Logger LOG = System.getLogger(Jobs.class.getName());

    private static final Set<BatchStatus> INTERRUPTED = Set.of(BatchStatus.FAILED, BatchStatus.STOPPED);

    private static final Set<BatchStatus> WORKING = Set.of(BatchStatus.STARTING, BatchStatus.STARTED);

    /**
     * Starts a job in the background.
     *
     * @param job name of the job's XML below {@code META-INF/batch-jobs}, without its ending
     * @param parameters the job's parameters
     * @return the execution's identifier
     */
    public long start(String job, Properties parameters) {
        return operator().start(job, parameters);
    }

    /** Makes the server mark executions as failed that its last end interrupted; it does so at first use only. */
    public void wake() {
        operator().getJobNames();
    }

    /**
     * Goes on with a job whose last execution was interrupted.
     *
     * @param instance the job's instance
     * @return false when it runs, is at its end, or the server cannot go on with it
     */
    public boolean resume(long instance) {
        Optional<JobExecution> last = last(instance);
        boolean interrupted =
                last.isPresent() && INTERRUPTED.contains(last.get().getBatchStatus());
        return interrupted && isRestarted(last.get());
    }

    /** What the server remembers of a job that broke off may be in pieces: parts of it are said to work still. */
    private static boolean isRestarted(JobExecution broken) {
        try {
            operator().restart(broken.getExecutionId(), broken.getJobParameters());
            return true;
        } catch (BatchRuntimeException refused) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The job of " + broken.getExecutionId() + " cannot be gone on with",
                    refused);
            return false;
        }
    }

    /**
     * Asks a working job of this server to stop at the end of its chunk.
     *
     * @param instance the job's instance
     */
    public void stop(long instance) {
        last(instance)
                .filter(execution -> WORKING.contains(execution.getBatchStatus()))
                .ifPresent(execution -> operator().stop(execution.getExecutionId()));
    }

    /** Whether the job is on its way, or about to stop. */
    public boolean isWorking(long instance) {
        return last(instance)
                .filter(execution -> WORKING.contains(execution.getBatchStatus())
                        || execution.getBatchStatus() == BatchStatus.STOPPING)
                .isPresent();
    }

    /** Whether the job's last execution was stopped. */
    public boolean isStopped(long instance) {
        return last(instance)
                .filter(execution -> execution.getBatchStatus() == BatchStatus.STOPPED)
                .isPresent();
    }

    private static Optional<JobExecution> last(long instance) {
        return operator().getJobExecutions(new Known(instance, "")).stream()
                .max(Comparator.comparingLong(JobExecution::getExecutionId));
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }

    /** An instance of which only the identifier is known. */
    private record Known(long id, String name) implements JobInstance {

        @Override
        public long getInstanceId() {
            return id;
        }

        @Override
        public String getJobName() {
            return name;
        }
    }
}
