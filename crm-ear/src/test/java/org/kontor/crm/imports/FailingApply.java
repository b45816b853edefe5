package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
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

    @Override
    public void writeItems(List<Object> items) {
        super.writeItems(items);
        if (CHUNKS_BEFORE_FAILURE.getAndDecrement() == 0) {
            throw new IllegalStateException("after the writer");
        }
    }
}
