package org.kontor.crm.batch.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.imports.RowRange;
import org.kontor.crm.imports.UndoWriting;

/** Takes back what rows did, or takes that back. */
@Named("importUndo")
@Dependent
public class UndoWriter extends RangeWriter {

    @Inject
    UndoWriting undoing;

    @Override
    void write(long run, RowRange range) {
        undoing.takeBack(undoing.act(run), run, range);
    }
}
