package org.kontor.crm.batch.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.imports.ImportSteps;
import org.kontor.crm.imports.ImportWriting;
import org.kontor.crm.imports.UndoWriting;

/** What happens once between the steps that walk the rows. */
@Named("importPlan")
@Dependent
public class PlanStep extends AbstractBatchlet {

    /** What the job is told when the run is not to write. */
    private static final String TRIED = "TRIED";

    private static final Set<String> LAYING_OUT = Set.of("STAGE", "DECIDE", "APPLY", "UNDO");

    @Inject
    JobContext job;

    @Inject
    @BatchProperty
    String before;

    @Inject
    ImportSteps steps;

    @Inject
    ImportWriting writing;

    @Inject
    UndoWriting undoing;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportsAtWork atWork;

    @Override
    public String process() {
        long run = steps.take(job.getInstanceId());
        RuntimeException trouble = null;
        atWork.begins(run, job.getInstanceId());
        try {
            // what only closes a part of the run is not worth stopping, and ends it by itself
            if (LAYING_OUT.contains(before) && steps.isHalted(run)) {
                jobs.stop(job.getInstanceId());
            }
            return work(run, atWork.threads());
        } catch (RuntimeException e) {
            trouble = e;
            steps.blame(run, job.getInstanceId(), e);
            throw e;
        } finally {
            atWork.ends(run, trouble);
        }
    }

    private String work(long run, int threads) {
        switch (before) {
            case "STAGE" -> steps.prepareStage(run, threads);
            case "DECIDE" -> steps.prepareDecide(run, threads);
            case "SETTLED" -> {
                return steps.settle(run) ? TRIED : before;
            }
            case "APPLY" -> writing.prepare(run, threads);
            case "UNDO" -> undoing.prepare(run, threads);
            case "UNDONE" -> undoing.complete(run);
            default -> {
                writing.complete(run);
                tell(steps.run(run).tally());
            }
        }
        return before;
    }

    /** The job's exit status: 0, or 1 where rows could not be taken, for scripts; then every bucket of I-06, for people. */
    private void tell(@Nullable Tally tally) {
        if (tally != null) {
            job.setExitStatus("%d: created=%d, updated=%d, unchanged=%d, duplicate=%d, forbidden=%d, rejected=%d"
                    .formatted(
                            tally.forbidden() + tally.rejected() > 0 ? 1 : 0,
                            tally.created(),
                            tally.updated(),
                            tally.unchanged(),
                            tally.duplicate(),
                            tally.forbidden(),
                            tally.rejected()));
        }
    }
}
