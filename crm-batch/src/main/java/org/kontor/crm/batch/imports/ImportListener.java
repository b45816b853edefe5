package org.kontor.crm.batch.imports;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.imports.ImportRecovery;

/** Keeps the run's own status in step with its job's. */
@Named("importListener")
@Dependent
public class ImportListener extends AbstractJobListener {

    @Inject
    JobContext job;

    @Inject
    ImportRecovery recovery;

    @Inject
    ImportWatch watch;

    @Inject
    ImportsAtWork atWork;

    @Inject
    DueImports due;

    @Override
    public void beforeJob() {
        recovery.goesOn(job.getInstanceId());
    }

    @Override
    public void afterJob() {
        BatchStatus status = job.getBatchStatus();
        boolean passing = atWork.isOver(job.getInstanceId());
        due.soon();
        if (status == BatchStatus.FAILED) {
            recovery.failed(job.getInstanceId(), passing);
        } else if (status == BatchStatus.STOPPING || status == BatchStatus.STOPPED) {
            watch.stopped(job.getInstanceId(), recovery.isHalted(job.getInstanceId()));
        }
    }
}
