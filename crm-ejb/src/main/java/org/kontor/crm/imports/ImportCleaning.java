package org.kontor.crm.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Deletes what imports no longer need. Called by jobs only. Each call takes a few runs in a transaction of its own and
 * leaves those alone that somebody, another server too, is working on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportCleaning {

    /** So long a file that nobody imported stays; the list of imports shows it as long. */
    public static final Duration DRAFT_KEPT = Duration.ofDays(7);

    /** So long the file of a completed run stays: long enough to look at what was imported. */
    public static final Duration COMPLETED_FILE_KEPT = Duration.ofDays(30);

    /** So long the file of a failed or stopped run stays: a restart from the console reads it again. */
    public static final Duration BROKEN_FILE_KEPT = Duration.ofDays(90);

    @Inject
    CleaningQueries cleaning;

    /**
     * Throws old drafts away with their files.
     *
     * @return how many; none when there are no more
     */
    public int discardDrafts() {
        return cleaning.deleteDrafts(DRAFT_KEPT);
    }

    /**
     * Deletes files of runs that ended long ago. The runs and what became of their rows stay.
     *
     * @return of how many runs; none when there are no more
     */
    public int discardFiles() {
        return cleaning.deleteFiles(COMPLETED_FILE_KEPT, BROKEN_FILE_KEPT);
    }
}
