package org.kontor.crm.imports;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.batch.imports.ImportsAtWork;

/** Says of what a test's own part of a job throws that it is a piece of the run's work: it does not pass by itself. */
@Dependent
public class Spoiled {

    @Inject
    JobContext job;

    @Inject
    ImportSteps steps;

    @Inject
    ImportsAtWork atWork;

    void by(Exception bug) {
        long run = steps.runOf(job.getInstanceId());
        atWork.begins(run, job.getInstanceId());
        atWork.ends(run, bug);
    }
}
