package org.kontor.crm.batch.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.kontor.crm.imports.RowRange;

/** Writes what was decided. */
@Named("importApply")
@Dependent
public class ApplyWriter extends RangeWriter {

    @Override
    void write(long run, RowRange range) {
        steps.apply(steps.act(run), run, range);
    }
}
