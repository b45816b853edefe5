package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.access.Rights;
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
    PeopleQueries people;

    @Inject
    RefusalQueries refusals;

    /** Writes the range; its verdicts must hold. */
    void write(ImportRun run, Rights user, RowRange range) {
        refusals.mark();
        try {
            writes.write(run.id(), range.first(), range.last());
            if (PersonFields.isAmong(run.columns())) {
                people.write(run, user, range);
            }
        } catch (SqlFailure refused) {
            if (!refused.isOfRow()) {
                throw refused;
            }
            refusals.back();
            divide(run, user, range, refused);
        }
        refusals.release();
    }

    private void divide(ImportRun run, Rights user, RowRange range, SqlFailure refused) {
        if (range.size() == 1) {
            refusals.reject(run.id(), range.first(), refused.rule());
            return;
        }
        RowRange.divide(range.size(), 2).stream()
                .map(half -> new RowRange(range.first() + half.first() - 1, range.first() + half.last() - 1))
                .forEach(half -> write(run, user, half));
    }
}
