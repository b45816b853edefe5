package org.kontor.crm.change;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.RecordRef;

/**
 * What an undo did. Every record of the change set that the user may read is in exactly one of the three buckets; of the
 * others nothing is told, not even how many there are.
 *
 * @param changeSetId the undo's own change set, which can be undone in turn; null when nothing had to be written
 * @param restored records that stand as before the change set
 * @param kept records of which at least one later change stays; their other fields are restored
 * @param impossible records left alone because something forbids it
 * @param keptRecords the first {@link #LISTED} kept records
 * @param impossibleRecords the first {@link #LISTED} impossible records
 */
public record UndoResult(
        @Nullable Long changeSetId,
        long restored,
        long kept,
        long impossible,
        List<Kept> keptRecords,
        List<Impossible> impossibleRecords)
        implements Serializable {

    /** How many records of a bucket are listed at most. */
    public static final int LISTED = 100;

    /** What is told of a change set that holds nothing the user may read, as of one that never was. */
    public static final UndoResult NOTHING = new UndoResult(null, 0, 0, 0, List.of(), List.of());

    /** Whether there is anything to tell of. */
    public boolean isAnything() {
        return restored + kept + impossible > 0;
    }

    /** A record of which later changes stay. */
    public record Kept(RecordRef record, List<Later> changes) implements Serializable {}

    /**
     * A later change that won.
     *
     * @param column the column, or {@code *} when the whole row was added or deleted
     * @param consoleUser who submitted it for the actor at the server's console, null elsewhere
     */
    public record Later(
            String table,
            long rowId,
            String column,
            long changeSetId,
            String actor,
            @Nullable String consoleUser,
            Instant at)
            implements Serializable {}

    /**
     * A record that could not be restored.
     *
     * @param constraint the constraint of the database that stands in the way, null for {@link Reason#NOT_ALLOWED}
     */
    public record Impossible(
            RecordRef record, Reason reason, @Nullable String constraint) implements Serializable {}

    /** Why a record could not be restored. */
    public enum Reason {
        /** The user's rights do not reach so far. */
        NOT_ALLOWED,
        /** Something the record refers to is gone. */
        REFERENCE_GONE,
        /** A value that may exist only once is taken. */
        VALUE_TAKEN,
        /** Other records hang on it. */
        REFERENCED,
        /** A rule made since forbids the former values. */
        RULE
    }
}
