package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.platform.SqlFailure;

/**
 * Writes a portion of rows so that one of them which the database refuses, by a rule that it alone knows, stops no other: the
 * portion is written in halves, down to that row, which is put among the rejected ones (I-06).
 */
@Dependent
class PortionWriting {

    @Inject
    ApplyQueries writes;

    @Inject
    RefusalQueries refusals;

    /** Writes the range; its verdicts must hold. */
    void write(long runId, RowRange range) {
        refusals.mark();
        try {
            writes.write(runId, range.first(), range.last());
        } catch (SqlFailure refused) {
            if (!refused.isOfRow()) {
                throw refused;
            }
            refusals.back();
            divide(runId, range, refused);
        }
        refusals.release();
    }

    private void divide(long runId, RowRange range, SqlFailure refused) {
        if (range.size() == 1) {
            refusals.reject(runId, range.first(), refused.rule());
            return;
        }
        RowRange.divide(range.size(), 2).stream()
                .map(half -> new RowRange(range.first() + half.first() - 1, range.first() + half.last() - 1))
                .forEach(half -> write(runId, half));
    }
}
