package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.SqlCondition;

/**
 * Door to taking a run back whole (I-08): created companies go, changed ones get their values back, those edited since stay.
 * List values that it had to add go too, unless somebody uses them by now. An undo can itself be taken back. Either is a
 * job's work; whoever begins it starts the job after the transaction.
 */
@Stateless
@PermitAll
public class ImportUndoing {

    /** So many companies are taken back at once, in one transaction, where no job is at hand. */
    public static final long AT_ONCE = 10_000;

    private static final int LISTED = 200;

    private static final int PORTION = 2_000;

    @Inject
    ImportService imports;

    @Inject
    UndoWriting writing;

    @Inject
    PersonUndoQueries people;

    @Inject
    RunQueries runs;

    @Inject
    UndoingQueries undos;

    @Inject
    LeftQueries left;

    @Inject
    AccessService access;

    /**
     * What taking the run back would do now.
     *
     * @throws BusinessException when it cannot be taken back
     */
    public UndoPreview preview(Rights rights, long id) {
        requireUndoable(imports.run(rights, id));
        return undos.preview(id, readable(rights), LISTED).and(people.preview(rights, id, LISTED));
    }

    /** Companies and people that the run's undo, or what took that back, left alone, as far as one may read them; at most 200. */
    public List<LeftAlone> leftAlone(Rights rights, long id) {
        return left.all(rights, imports.run(rights, id).id(), LISTED);
    }

    private static SqlCondition readable(Rights rights) {
        return rights.scope(Entity.COMPANY, Operation.READ).condition("c");
    }

    /**
     * Lets the run be taken back.
     *
     * @throws BusinessException when it works still, wrote nothing or was undone already
     */
    public void begin(Act act, long id) {
        ImportRun run = locked(act, id);
        requireUndoable(run);
        queue(act, run, Goal.UNDO);
    }

    /**
     * Lets the run's undo be taken back: what the run wrote stands again.
     *
     * @throws BusinessException when it works, or was not undone
     */
    public void beginRedo(Act act, long id) {
        ImportRun run = locked(act, id);
        if (!run.isRedoable()) {
            throw new BusinessException(run.isActive() ? "imports.stillRunning" : "imports.notUndone");
        }
        queue(act, run, Goal.REDO);
    }

    private void queue(Act act, ImportRun run, Goal goal) {
        if (!undos.queue(run.id(), run.status(), goal, act)) {
            throw new BusinessException("imports.stillRunning");
        }
    }

    private static void requireUndoable(ImportRun run) {
        if (run.isActive()) {
            throw new BusinessException("imports.stillRunning");
        }
        if (run.changeSetId() == null) {
            throw new BusinessException("imports.nothingWritten");
        }
        if (run.undone() != null) {
            throw new BusinessException("imports.alreadyUndone");
        }
        if (!run.isUndoable()) {
            throw new BusinessException("imports.undoHeld");
        }
    }

    private ImportRun locked(Act act, long id) {
        runs.lock(id);
        return imports.run(access.rightsOf(act.userId()), id);
    }

    /**
     * Takes a run back at once.
     *
     * @throws BusinessException as {@link #begin}, or when it wrote more than {@link #AT_ONCE} companies
     */
    public UndoResult undo(Act act, long id) {
        begin(act, id);
        return work(act, id);
    }

    /**
     * The same by the change set of a run or of a run's undo; nothing where it is neither.
     *
     * @throws BusinessException also when later acts have taken the change set's place
     */
    public Optional<UndoResult> undoChangeSet(Act act, long changeSetId) {
        return undos.meantBy(changeSetId).map(meant -> {
            if (imports.find(access.rightsOf(act.userId()), meant.run()).isEmpty()) {
                return UndoResult.NOTHING;
            }
            if (!meant.newest()) {
                throw new BusinessException("imports.undoPast");
            }
            if (meant.undone()) {
                beginRedo(act, meant.run());
                return work(act, meant.run());
            }
            return undo(act, meant.run());
        });
    }

    private UndoResult work(Act act, long id) {
        ImportRun run = imports.run(access.rightsOf(act.userId()), id);
        if (undos.written(id, AT_ONCE) > AT_ONCE) {
            throw new BusinessException("imports.undoThere");
        }
        writing.prepare(id, 1);
        UndoSum sum = new UndoSum();
        for (long first = 1; first <= run.rows(); first += PORTION) {
            RowRange range = new RowRange(first, Math.min(run.rows(), first + PORTION - 1));
            sum.add(writing.takeBack(writing.act(id), id, range));
        }
        Long changeSet = undos.undoing(id).into();
        writing.complete(id);
        return sum.of(imports.run(access.rightsOf(act.userId()), id), changeSet);
    }
}
