package org.kontor.crm.bulk;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kontor.crm.bulk.BulkRun.Status;
import org.kontor.crm.change.Act;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.RecordBulk;

/**
 * The steps of a run, each a transaction of its own: records, their history and how far the run is stand together or not
 * at all. Called by jobs only; the rights are those the run's user has at that moment.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkSteps {

    @Inject
    BulkQueries queries;

    @Inject
    BulkKinds kinds;

    /**
     * Deals with the next records.
     *
     * @return whether there may be more
     */
    public boolean step(long id) {
        BulkRun run = queries.lock(id).orElseThrow();
        if (!run.isActive()) {
            return false;
        }
        List<Long> ids = next(run);
        long reached = ids.isEmpty() ? run.reached() : ids.get(ids.size() - 1);
        queries.advance(id, ids.size(), reached);
        boolean more = ids.size() == RecordBulk.ROWS_MAX;
        if (!more) {
            queries.end(id, Status.COMPLETED, null);
        }
        return more;
    }

    private List<Long> next(BulkRun run) {
        Act act = queries.act(run);
        Conditions chosen = Conditions.read(Query.parse(run.query()));
        BulkChange change = run.change();
        RecordBulk records = kinds.of(run.list());
        return change == null
                ? records.deleteNext(act, chosen, run.reached())
                : records.changeNext(act, chosen, change, run.reached());
    }

    /** Something stood in its way. */
    public void failed(long id, String key) {
        queries.end(id, Status.FAILED, key);
    }

    /** Its job was stopped. */
    public void stopped(long id) {
        queries.end(id, Status.STOPPED, null);
    }

    /** Takes up a run that its server left. */
    public void takeUp(long id) {
        queries.end(id, Status.QUEUED, null);
    }

    /** Runs that are not at their end and were asked for before that moment, the oldest first. */
    public List<Long> unfinished(Instant before) {
        return queries.unfinished(before);
    }
}
