package org.kontor.crm.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.bulk.BulkRun.Status;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.listing.RecordBulk;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to acts on many records. Up to {@link RecordBulk#ROWS_MAX} are dealt with at once; more become a run, which goes
 * on by itself whatever becomes of the browser and the server, in one change set. Whoever calls this starts the run's job
 * after the transaction.
 */
@Stateless
@PermitAll
public class BulkService {

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    BulkKinds kinds;

    @Inject
    BulkQueries queries;

    /**
     * Gives a field of all chosen records that the roles let change this value.
     *
     * @param list the kind of record, by its table
     * @throws Invalid when the value is none the field can have
     */
    public BulkOutcome change(Act act, String list, Conditions chosen, BulkChange change) {
        RecordBulk records = kinds.of(list);
        BulkPreview preview = records.preview(access.rightsOf(act.userId()), chosen, change);
        return isLarge(preview)
                ? queued(act, list, chosen, change, preview)
                : new BulkOutcome(records.change(act, chosen, change), null);
    }

    /**
     * Deletes all chosen records that the roles let go, with all their parts.
     *
     * @param list the kind of record, by its table
     */
    public BulkOutcome delete(Act act, String list, Conditions chosen) {
        RecordBulk records = kinds.of(list);
        BulkPreview preview = records.previewDelete(access.rightsOf(act.userId()), chosen);
        return isLarge(preview)
                ? queued(act, list, chosen, null, preview)
                : new BulkOutcome(records.delete(act, chosen), null);
    }

    /**
     * Goes on only when no run writes into a change set any more, nor will go on by itself; of a run that one may not see
     * nothing is told.
     *
     * @param act whose act would meet the run
     * @throws BusinessException when one does
     */
    public void requireEnded(Act act, long changeSet) {
        Rights rights = access.rightsOf(act.userId());
        if (queries.writing(changeSet).filter(run -> sees(rights, run)).isPresent()) {
            throw running();
        }
    }

    /**
     * The same for whoever may read something that the run has written.
     *
     * @throws BusinessException when a run writes still
     */
    public void requireEnded(long changeSet) {
        if (queries.writing(changeSet).isPresent()) {
            throw running();
        }
    }

    private static BusinessException running() {
        return new BusinessException("bulk.error.running");
    }

    private static boolean isLarge(BulkPreview preview) {
        return preview.changing() > RecordBulk.ROWS_MAX;
    }

    private BulkOutcome queued(
            Act act, String list, Conditions chosen, @Nullable BulkChange change, BulkPreview preview) {
        Long opened = act.changeSetId();
        long changeSet = opened == null ? changes.open(act) : opened;
        return new BulkOutcome(null, queries.insert(act, list, chosen.query().text(), change, preview, changeSet));
    }

    /**
     * A run, for whoever asked for it and for those who see everything it speaks of.
     *
     * @throws NotFound for everybody else
     */
    public BulkRun run(Rights rights, long id) {
        return queries.find(id)
                .filter(run -> sees(rights, run))
                .orElseThrow(() -> new NotFound(new RecordRef("bulkRun", id)));
    }

    /**
     * Lets a run go on that failed or was stopped; whoever calls this starts its job after the transaction.
     *
     * @throws BusinessException when it works, or is at its end
     */
    public void goOn(Act act, long id) {
        BulkRun run = run(access.rightsOf(act.userId()), id);
        if (run.status() != Status.FAILED && run.status() != Status.STOPPED) {
            throw new BusinessException("bulk.error.notStopped");
        }
        queries.end(id, Status.QUEUED, null);
    }

    private boolean sees(Rights rights, BulkRun run) {
        return run.userId() == rights.userId() || seesAll(rights, run);
    }

    private boolean seesAll(Rights rights, BulkRun run) {
        Entity kind = kinds.entity(run.list());
        return rights.mayChangeSettings()
                && rights.level(kind, Operation.READ) == Level.ALL
                && run.fields().stream().noneMatch(rights.hidden(kind)::contains);
    }
}
