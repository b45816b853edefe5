package org.kontor.crm.batch.imports;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.imports.ImportSteps;
import org.kontor.crm.imports.RowRange;

/** Does a step's work for one range of rows, within the transaction that also takes the checkpoint. */
abstract class RangeWriter extends AbstractItemWriter {

    @Inject
    JobContext job;

    @Inject
    ImportSteps steps;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportsAtWork atWork;

    @Override
    public void writeItems(List<Object> items) {
        long run = runId();
        RuntimeException trouble = null;
        atWork.begins(run, job.getInstanceId());
        try {
            if (steps.isHalted(run)) {
                jobs.stop(job.getInstanceId());
            }
            items.forEach(range -> write(run, (RowRange) range));
        } catch (RuntimeException e) {
            trouble = e;
            steps.blame(run, job.getInstanceId(), e);
            throw e;
        } finally {
            atWork.ends(run, trouble);
        }
    }

    /** The run that the job works on. */
    long runId() {
        return steps.runOf(job.getInstanceId());
    }

    abstract void write(long run, RowRange range);
}
