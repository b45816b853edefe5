package org.kontor.crm.batch.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.imports.ImportSteps;

/** What happens once between the steps that walk the rows. */
@Named("importPlan")
@Dependent
public class PlanStep extends AbstractBatchlet {

    private static final int LEAST_THREADS = 2;

    @Inject
    JobContext job;

    @Inject
    @BatchProperty
    String before;

    @Inject
    ImportSteps steps;

    @Override
    public String process() {
        long run = steps.runOf(job.getInstanceId());
        int threads = Math.max(LEAST_THREADS, Runtime.getRuntime().availableProcessors());
        try {
            switch (before) {
                case "STAGE" -> steps.prepareStage(run);
                case "DECIDE" -> steps.prepareDecide(run, threads);
                case "APPLY" -> steps.prepareApply(run, threads);
                default -> steps.complete(run);
            }
        } catch (RuntimeException e) {
            steps.blame(run, e);
            throw e;
        }
        return before;
    }
}
