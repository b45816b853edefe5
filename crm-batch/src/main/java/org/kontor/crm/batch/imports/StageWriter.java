package org.kontor.crm.batch.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.RowRange;
import org.kontor.crm.imports.StagingSession;

/** Reads rows from the file into the staging table. */
@Named("importStage")
@Dependent
public class StageWriter extends RangeWriter {

    private @Nullable StagingSession file;

    @Override
    void write(long run, RowRange range) {
        if (file == null) {
            file = steps.open(run, range.first() - 1);
        }
        steps.stage(run, file, range);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
