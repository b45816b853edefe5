package org.kontor.crm.importsource;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportRun;

/**
 * A file that a source has found, and what became of it.
 *
 * @param id of this find
 * @param sourceId the source
 * @param sourceName its name
 * @param runId the import, null where there is none
 * @param fileName name of the file, null where the look itself has failed
 * @param fileSize its bytes
 * @param foundAt when it was found
 * @param state where it stands
 * @param trouble why it was held or has failed, null otherwise
 * @param rows rows of the file, null where there is no import
 * @param tally what becomes of them, null until that is decided
 * @param report whether the report has gone out
 */
public record SourceRun(
        long id,
        long sourceId,
        String sourceName,
        @Nullable Long runId,
        @Nullable String fileName,
        @Nullable Long fileSize,
        Instant foundAt,
        State state,
        @Nullable Trouble trouble,
        @Nullable Long rows,
        ImportRun.@Nullable Tally tally,
        Report report)
        implements Serializable {

    /** Where a find stands. */
    public enum State {
        TRYING,
        WRITING,
        DONE,
        /** The file is the one that was imported last. */
        SAME,
        /** Tried, and not written: it is too different from what was expected. */
        HELD,
        FAILED;

        /** Whether nothing more becomes of it. */
        boolean isOver() {
            return this != TRYING && this != WRITING;
        }

        /** Whether the file is one of those that were imported. */
        boolean isGood() {
            return this == DONE || this == SAME;
        }
    }

    /** Whether the report has gone out. */
    public enum Report {
        /** Nobody wants one. */
        NONE,
        DUE,
        SENT,
        /** The mail server has not taken it. */
        FAILED,
        /** The house has no mail server. */
        OFF
    }
}
