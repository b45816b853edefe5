package org.kontor.crm.batch.imports;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.RowRange;

/** Gives a partition's rows piece by piece; the checkpoint is the number of the next row. */
@Named("importRangeReader")
@Dependent
public class RangeReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    String first;

    @Inject
    @BatchProperty
    String last;

    @Inject
    @BatchProperty
    String size;

    private long next;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        next = checkpoint == null ? Long.parseLong(first) : (Long) checkpoint;
    }

    @Override
    public @Nullable RowRange readItem() {
        long end = Long.parseLong(last);
        if (next > end) {
            return null;
        }
        RowRange range = new RowRange(next, Math.min(end, next + Long.parseLong(size) - 1));
        next = range.last() + 1;
        return range;
    }

    @Override
    public Long checkpointInfo() {
        return next;
    }
}
