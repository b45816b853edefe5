package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Step;
import org.kontor.crm.imports.UndoingQueries.Undoing;

/**
 * What the job that takes an import back does (I-08). Called by jobs and by what takes small runs back at once, each call
 * inside one transaction, as {@link ImportSteps}. The rights of whoever undoes are asked for each portion.
 */
@Stateless
@Recorded
@PermitAll
public class UndoWriting {

    /** Companies that something stood in the way of are tried again, as long as they are not more. */
    private static final int AGAIN = 5_000;

    @Inject
    ImportSteps steps;

    @Inject
    CourseQueries course;

    @Inject
    RangeQueries ranges;

    @Inject
    UndoingQueries undos;

    @Inject
    CompanyService companies;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    /**
     * Opens the undo's change set and lays its step out. List values come back before the companies that have them.
     *
     * @param threads among how many threads
     */
    public void prepare(long runId, int threads) {
        ImportRun run = steps.run(runId);
        Undoing undoing = undos.undoing(runId);
        course.enter(runId, Step.UNDO);
        if (undoing.into() == null) {
            if (undoing.goal() == Goal.REDO) {
                takeValuesBack(undoing);
            }
            undos.writeInto(runId, undoing.goal(), changes.open(undoing.act()));
        }
        ranges.plan(runId, Step.UNDO, RowRange.divide(run.rows(), threads));
    }

    /** The act that the undo's writes belong to. */
    public Act act(long runId) {
        return undos.undoing(runId).act();
    }

    /** Takes back what rows of a range did. */
    public UndoResult takeBack(Act act, long runId, RowRange range) {
        ranges.take(runId, Step.UNDO, range.first());
        UndoResult result = takeBack(act, undos.undoing(runId), undos.companies(runId, range));
        undos.leave(runId, result);
        undos.restored(runId, range.first(), result.restored());
        ranges.reach(runId, Step.UNDO, range.last() + 1);
        return result;
    }

    private UndoResult takeBack(Act act, Undoing undoing, List<Long> some) {
        return some.isEmpty()
                ? UndoResult.NOTHING
                : changes.undo(act, undoing.taken(), companies.undoAccess(access.rightsOf(undoing.userId())), some);
    }

    /** Tries again what other portions stood in the way of, takes list values back and closes the undo. */
    public void complete(long runId) {
        Undoing undoing = undos.undoing(runId);
        // each round frees what the next one may need
        boolean moved;
        do {
            moved = again(runId, undoing);
        } while (moved);
        if (undoing.goal() == Goal.UNDO) {
            Long written = takeValuesBack(undoing);
            if (written != null) {
                undos.writeLabelsInto(runId, written);
            }
        }
        undos.finish(runId);
    }

    /** Whether fewer are in each other's way now. */
    private boolean again(long runId, Undoing undoing) {
        List<Long> blocked = undos.blocked(runId, AGAIN + 1);
        if (blocked.isEmpty() || blocked.size() > AGAIN) {
            return false;
        }
        UndoResult result = takeBack(undoing.act(), undoing, blocked);
        undos.forget(runId, blocked);
        undos.leave(runId, result);
        undos.restored(runId, 1, result.restored());
        return result.impossible() < blocked.size();
    }

    private @Nullable Long takeValuesBack(Undoing undoing) {
        return undoing.values() == null
                ? null
                : changes.undo(undoing.alone(), undoing.values(), List.of(UndoAccess.everything("picklist")))
                        .changeSetId();
    }
}
