package org.kontor.crm.batch.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.kontor.crm.imports.RowRange;

/** Decides what becomes of rows. */
@Named("importDecide")
@Dependent
public class DecideWriter extends RangeWriter {

    @Override
    void write(long run, RowRange range) {
        steps.decide(run, range);
    }
}
