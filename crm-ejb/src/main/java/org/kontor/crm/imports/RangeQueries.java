package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.crm.imports.ImportRun.Step;
import org.kontor.crm.platform.Sql;

/** The ranges of rows that a step walks, and how far it has come in each. */
@Dependent
class RangeQueries {

    @PersistenceContext(unitName = "crm")
    EntityManager em;

    /** Lays out ranges, unless there are some: a restarted step goes on in those, however many threads there are by now. */
    void plan(long runId, Step step, List<RowRange> ranges) {
        if (!planned(runId, step).isEmpty()) {
            return;
        }
        for (int number = 0; number < ranges.size(); number++) {
            RowRange range = ranges.get(number);
            new Sql("""
                            insert into import_range (run_id, step, number, first_row, last_row, next_row)
                            values (?, ?, ?, ?, ?, ?) on conflict do nothing
                            """, runId, step, number, range.first(), range.last(), range.first()).update(em);
        }
    }

    /** What is left of the ranges laid out for a step; one that is through has no rows. */
    List<RowRange> planned(long runId, Step step) {
        return new Sql(
                        "select next_row, last_row from import_range where run_id = ? and step = ? order by number",
                        runId,
                        step)
                .list(em, row -> new RowRange(row.getLong(1), row.getLong(2)));
    }

    /**
     * Holds a range until the transaction ends.
     *
     * @param next where it is to stand
     * @throws Overtaken when it stands elsewhere, because another job has come further in it
     */
    void take(long runId, Step step, long next) {
        boolean there = new Sql("""
                        select next_row from import_range
                         where run_id = ? and step = ? and ? between first_row and last_row for update
                        """, runId, step, next)
                .first(em, row -> row.getLong(1))
                .filter(reached -> reached == next)
                .isPresent();
        if (!there) {
            throw new Overtaken("run " + runId + " has passed row " + next);
        }
    }

    /** The step is through with everything before this row of its range. */
    void reach(long runId, Step step, long nextRow) {
        new Sql("""
                        update import_range set next_row = greatest(next_row, ?)
                         where run_id = ? and step = ? and ? between first_row and last_row + 1
                           and ? > first_row
                        """, nextRow, runId, step, nextRow, nextRow).update(em);
    }
}
