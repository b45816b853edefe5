package org.kontor.crm.imports;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between deciding and writing, where a test can do something once, or fail. */
@Named("betweenSteps")
@Dependent
public class BetweenSteps extends AbstractBatchlet {

    static final AtomicReference<Runnable> ONCE = new AtomicReference<>();

    @Inject
    Spoiled spoiled;

    @Override
    public String process() {
        Runnable act = ONCE.getAndSet(null);
        if (act != null) {
            try {
                act.run();
            } catch (RuntimeException bug) {
                spoiled.by(bug);
                throw bug;
            }
        }
        return "done";
    }
}
