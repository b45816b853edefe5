package org.kontor.crm.batch.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.imports.ImportWriting;
import org.kontor.crm.imports.RowRange;

/** Writes what was decided. */
@Named("importApply")
@Dependent
public class ApplyWriter extends RangeWriter {

    @Inject
    ImportWriting writing;

    @Override
    void write(long run, RowRange range) {
        writing.apply(writing.act(run), run, range);
    }
}
