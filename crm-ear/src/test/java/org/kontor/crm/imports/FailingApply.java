package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.crm.batch.imports.ApplyWriter;

/** Writes as the product does, and once throws when everything of a chunk is written. */
@Named("failingApply")
@Dependent
public class FailingApply extends ApplyWriter {

    /** So many chunks are written before one fails; negative when none is to fail. */
    static final AtomicInteger CHUNKS_BEFORE_FAILURE = new AtomicInteger(-1);

    @Inject
    Spoiled spoiled;

    @Override
    public void writeItems(List<Object> items) {
        super.writeItems(items);
        if (CHUNKS_BEFORE_FAILURE.getAndDecrement() == 0) {
            IllegalStateException bug = new IllegalStateException("after the writer");
            spoiled.by(bug);
            throw bug;
        }
    }
}
