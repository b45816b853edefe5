package org.kontor.crm.imports;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.Detected;

/**
 * One import as its pages and REST show it (I-06, I-07).
 *
 * @param id the run
 * @param userId whose rights it has
 * @param actor that user's name as history shows it
 * @param consoleUser who submitted it for the user at the server's console, null elsewhere
 * @param status where it stands
 * @param step what a running one does just now, null otherwise
 * @param begun since when a job works on that, null before the first
 * @param goal how far its job goes
 * @param moved what becomes of rows whose company is no longer as it was when they were decided
 * @param halt what a person asked a working one to do, null when nothing
 * @param fileName name of the uploaded file
 * @param fileSize its size in bytes
 * @param detected its format and the evidence for it
 * @param columns its columns and what they fill, and behind them the constants
 * @param plan how its rows are treated
 * @param rows rows below the header
 * @param done rows the current step has behind it
 * @param tally what became of the rows, null until it is decided
 * @param failure why it failed, null if it did not
 * @param uploadedAt when the file came
 * @param startedAt when the run began, null before
 * @param finishedAt when it ended, null before
 * @param changeSetId what it wrote, null before it writes
 * @param waiver who let it write rows without required fields, null when nobody did
 * @param undone what an undo did, null while what the run wrote stands
 * @param redone what taking the last undo back did, null if that was not done
 */
public record ImportRun(
        long id,
        long userId,
        String actor,
        @Nullable String consoleUser,
        Status status,
        @Nullable Step step,
        @Nullable Begun begun,
        Goal goal,
        Moved moved,
        @Nullable Halt halt,
        String fileName,
        long fileSize,
        Detected detected,
        List<Column> columns,
        ImportPlan plan,
        long rows,
        long done,
        @Nullable Tally tally,
        @Nullable Failure failure,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long changeSetId,
        @Nullable Waiver waiver,
        @Nullable Undone undone,
        @Nullable Undone redone)
        implements Serializable {

    /** Where a run stands. */
    public enum Status {
        /** The file is there, nothing has been started. */
        DRAFT,
        QUEUED,
        RUNNING,
        /** Held by a person, who can let it go on. */
        PAUSED,
        /** Every row is decided, nothing is written: it waits for a person's word. */
        TRIED,
        COMPLETED,
        FAILED,
        STOPPED
    }

    /** What a running one does, in this order. */
    public enum Step {
        /** Reads the file into the staging table. */
        STAGE,
        /** Decides what becomes of each row. */
        DECIDE,
        /** Writes. */
        APPLY,
        /** Takes back what was written, or takes that back. */
        UNDO
    }

    /**
     * Since when a job works on a step: since it began, or since the run went on after it had stood still.
     *
     * @param at when
     * @param done how many rows of the step were done then
     */
    public record Begun(Instant at, long done) implements Serializable {}

    /** How far a run's job goes. */
    public enum Goal {
        /** Until every row is decided (I-05). */
        TRY,
        WRITE,
        /** It takes back what it wrote (I-08). */
        UNDO,
        /** It takes its undo back. */
        REDO
    }

    /** What becomes of a row whose company has changed, came or went since the row was decided. */
    public enum Moved {
        /** It is decided anew. */
        ANEW,
        /** It is left out and listed among the rejected ones. */
        SKIP
    }

    /** What a person asks a working run to do. */
    public enum Halt {
        PAUSE,
        STOP
    }

    /** The buckets; every row is in exactly one. */
    public enum Bucket {
        CREATED,
        UPDATED,
        /** Means a company that it would change, and a person is to say how. */
        ASKED,
        UNCHANGED,
        DUPLICATE,
        /** Means a company that the run's user may read and not change. */
        FORBIDDEN,
        REJECTED
    }

    /** How many rows each bucket holds; they sum to the rows read. */
    public record Tally(
            long created, long updated, long asked, long unchanged, long duplicate, long forbidden, long rejected)
            implements Serializable {

        /** With nothing to be asked. */
        public Tally(long created, long updated, long unchanged, long duplicate, long forbidden, long rejected) {
            this(created, updated, 0, unchanged, duplicate, forbidden, rejected);
        }

        /** The buckets as a run's row in the database has them; null before they are known. */
        public static @Nullable Tally read(ResultSet row) throws SQLException {
            return row.getObject("created") == null
                    ? null
                    : new Tally(
                            row.getLong("created"),
                            row.getLong("updated"),
                            row.getLong("asked"),
                            row.getLong("unchanged"),
                            row.getLong("duplicate"),
                            row.getLong("forbidden"),
                            row.getLong("rejected"));
        }

        /** How many rows a bucket holds. */
        public long of(Bucket bucket) {
            return switch (bucket) {
                case CREATED -> created;
                case UPDATED -> updated;
                case ASKED -> asked;
                case UNCHANGED -> unchanged;
                case DUPLICATE -> duplicate;
                case FORBIDDEN -> forbidden;
                case REJECTED -> rejected;
            };
        }

        /** All rows. */
        public long sum() {
            return created + updated + asked + unchanged + duplicate + forbidden + rejected;
        }
    }

    /**
     * That rows may be written without required fields.
     *
     * @param by who allowed it
     * @param at when
     * @param rows of how many rows it made records, as far as that is decided
     */
    public record Waiver(String by, Instant at, long rows) implements Serializable {}

    /** A message for people. */
    public record Failure(String key, List<String> parameters) implements Serializable {}

    /**
     * What an undo did (I-08).
     *
     * @param at when
     * @param by who
     * @param restored companies that stand as before the import
     * @param people people of companies that do
     * @param kept records of which later changes stay
     * @param impossible records left alone because something forbids it
     */
    public record Undone(Instant at, String by, long restored, long people, long kept, long impossible)
            implements Serializable {}

    /** Whether it waits or works. */
    public boolean isActive() {
        return status == Status.QUEUED || status == Status.RUNNING;
    }

    /** Whether a person can let it go on. */
    public boolean isHeld() {
        return status == Status.PAUSED || status == Status.STOPPED || status == Status.FAILED;
    }

    /** Whether what it does now, or would go on with, takes back instead of writing. */
    public boolean isTakingBack() {
        return goal == Goal.UNDO || goal == Goal.REDO;
    }

    /** Whether what it wrote can be taken back now. */
    public boolean isUndoable() {
        return changeSetId != null && undone == null && !isActive() && !isTakingBack();
    }

    /** Whether its undo can be taken back now. */
    public boolean isRedoable() {
        return undone != null && !isActive() && !isTakingBack();
    }

    /** What stands in the file's header; constants do not. */
    public List<String> header() {
        return columns.stream()
                .filter(column -> !column.constant())
                .map(Column::heading)
                .toList();
    }

    /** Whether a column fills the company's name. */
    public boolean hasName() {
        return columns.stream().anyMatch(column -> ImportField.NAME.equals(column.field()));
    }
}
