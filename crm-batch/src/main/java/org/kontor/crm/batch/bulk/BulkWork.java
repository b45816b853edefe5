package org.kontor.crm.batch.bulk;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.bulk.BulkSteps;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;

/** Works on a run step by step, to its end or until it is stopped. */
@Named("bulkWork")
@Dependent
public class BulkWork extends AbstractBatchlet {

    @Inject
    @BatchProperty
    @Nullable
    String run;

    @Inject
    BulkSteps steps;

    private volatile boolean stopping;

    @Override
    public String process() {
        long id = Long.parseLong(Objects.requireNonNull(run));
        try {
            boolean more = true;
            while (more && !stopping) {
                more = steps.step(id);
            }
            if (more) {
                steps.stopped(id);
            }
            return more ? "stopped" : "completed";
        } catch (RuntimeException failure) {
            // the job fails too, so that the console shows it
            steps.failed(id, reason(failure));
            throw failure;
        }
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof Invalid invalid) {
            return invalid.problems().get(0).key();
        }
        return failure instanceof BusinessException refusal ? refusal.key() : "bulk.error.broken";
    }

    @Override
    public void stop() {
        stopping = true;
    }
}
