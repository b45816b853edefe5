package org.kontor.crm.change;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.RecordRef;

/**
 * Door to change sets, history and undo. It knows no rights of its own: whoever calls it has decided who may read a
 * record, and says with {@link UndoAccess} what may be touched.
 */
@Stateless
@PermitAll
public class ChangeService {

    @Inject
    ChangeQueries changes;

    @Inject
    Recorder recorder;

    @Inject
    HistoryQueries histories;

    @Inject
    UndoQueries undos;

    @Inject
    SwitchQueries switches;

    /**
     * Creates a change set at once, for an act of many transactions; each of them then runs with
     * {@link Act#in(long)}.
     *
     * @return id of the change set
     */
    public long open(Act act) {
        return changes.open(act);
    }

    /** The change set of the current transaction, empty as long as it has written nothing. */
    public OptionalLong current() {
        return changes.current();
    }

    /** Adds a remark for history to the current act; call it before the act has written anything. */
    public void remark(String remark) {
        changes.remark(remark);
    }

    /**
     * Who changed a record or its parts last, and when: what to tell whoever has seen an older version. A record that nobody
     * has changed since the installation has no history; then only the version is known.
     *
     * @param version the version the record has now
     * @return to be thrown
     */
    public EditConflict conflict(RecordRef record, long version) {
        return histories.conflict(record, version);
    }

    /**
     * What was done to a record and its parts, newest first. Costs what the page holds and, of an older page, the index
     * range of what came since. A change set that left everything as it was takes a place of the page but is no entry.
     *
     * @param before {@link HistoryPage#next()} of the page before, or null for the newest
     * @param limit how many change sets, 1 to 200
     */
    public HistoryPage history(RecordRef record, @Nullable Long before, int limit) {
        return histories.page(record, before, limit);
    }

    /**
     * Who gave a record the value that one of its columns has, and when: whoever changed it last, else who added the record.
     * Costs the index range of the record's history since then.
     *
     * @param column a column of the record's own table
     */
    public Optional<Switched> switched(RecordRef record, String column) {
        return switches.last(record, column);
    }

    /**
     * Takes back what a change set did, in one change set of its own. A value that differs now from what the change
     * set left is kept; so is a created record of which anything was changed since. Calling it again changes nothing.
     *
     * @param act who undoes; its cause is replaced by {@link Cause#UNDO}
     * @param access what may be touched, for each kind of record
     */
    public UndoResult undo(Act act, long changeSetId, Collection<UndoAccess> access) {
        recorder.beginUndo(act.as(Cause.UNDO).about(changeSetId));
        return undos.undo(changeSetId, access);
    }

    /**
     * The same for some of the change set's records: for an undo of many transactions, which carries its own change set
     * ({@link Act#in(long)}). What one portion leaves alone because another one stands in its way may go once that is undone.
     *
     * @param access what may be touched, for the kind of record that is asked for
     * @param records which of them
     * @return with all records that were kept or impossible
     */
    public UndoResult undo(Act act, long changeSetId, UndoAccess access, List<Long> records) {
        recorder.beginUndo(act.as(Cause.UNDO).about(changeSetId));
        return undos.undo(changeSetId, access, records);
    }
}
