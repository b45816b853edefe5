package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.change.UndoAccess;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.contact.ContactService;
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

    private static final String COMPANY = "company";

    /** Records of a kind that something stood in the way of are tried again, as long as they are not more. */
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
    LeftQueries left;

    @Inject
    NewValues newValues;

    @Inject
    PeopleQueries people;

    @Inject
    CompanyService companies;

    @Inject
    ContactService contacts;

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
        ranges.plan(runId, Step.UNDO, RowRange.share(run.rows(), threads));
    }

    /** The act that the undo's writes belong to. */
    public Act act(long runId) {
        return undos.undoing(runId).act();
    }

    /** Takes back what rows of a range did. */
    public UndoResult takeBack(Act act, long runId, RowRange range) {
        ranges.take(runId, Step.UNDO, range.first());
        Undoing undoing = undos.undoing(runId);
        UndoResult whole = UndoResult.NOTHING;
        for (UndoAccess kind : kinds(undoing)) {
            UndoResult result = takeBack(act, undoing, kind, touched(kind.entity(), runId, range));
            left.leave(runId, result);
            count(runId, range.first(), kind, result);
            whole = UndoSum.of(whole, result);
        }
        ranges.reach(runId, Step.UNDO, range.last() + 1);
        return whole;
    }

    /** Ties hold people and companies, which come before them when they come back and go after them. */
    private List<UndoAccess> kinds(Undoing undoing) {
        Rights rights = access.rightsOf(undoing.userId());
        List<UndoAccess> kinds = new ArrayList<>(contacts.undoAccess(rights));
        kinds.add(0, companies.undoAccess(rights));
        if (undoing.goal() == Goal.UNDO) {
            Collections.reverse(kinds);
        }
        return kinds;
    }

    private List<Long> touched(String entity, long runId, RowRange range) {
        return switch (entity) {
            case COMPANY -> undos.companies(runId, range);
            case ImportField.CONTACT -> people.contacts(runId, range);
            default -> people.links(runId, range);
        };
    }

    private void count(long runId, long row, UndoAccess kind, UndoResult result) {
        boolean isPerson = kind.entity().equals(ImportField.CONTACT);
        undos.restored(
                runId, row, kind.entity().equals(COMPANY) ? result.restored() : 0, isPerson ? result.restored() : 0);
    }

    private UndoResult takeBack(Act act, Undoing undoing, UndoAccess kind, List<Long> some) {
        return some.isEmpty() ? UndoResult.NOTHING : changes.undo(act, undoing.taken(), kind, some);
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
        boolean moved = false;
        for (UndoAccess kind : kinds(undoing)) {
            List<Long> blocked = left.blocked(runId, kind.entity(), AGAIN + 1);
            if (!blocked.isEmpty() && blocked.size() <= AGAIN) {
                UndoResult result = takeBack(undoing.act(), undoing, kind, blocked);
                left.forget(runId, kind.entity(), blocked);
                left.leave(runId, result);
                count(runId, 1, kind, result);
                moved = moved || result.impossible() < blocked.size();
            }
        }
        return moved;
    }

    private @Nullable Long takeValuesBack(Undoing undoing) {
        Long values = undoing.values();
        if (values == null) {
            return null;
        }
        if (undoing.goal() == Goal.REDO) {
            List<UndoAccess> lists = List.of(UndoAccess.everything("picklist"), UndoAccess.everything("custom_field"));
            return changes.undo(undoing.alone(), values, lists).changeSetId();
        }
        Act act = undoing.alone().about(values);
        Act taking = act.in(changes.open(act));
        changes.undo(taking, values, List.of(UndoAccess.everything("picklist")));
        // no reference holds the options that companies have by now
        newValues.takeOptionsBack(taking, values);
        return taking.changeSetId();
    }
}
