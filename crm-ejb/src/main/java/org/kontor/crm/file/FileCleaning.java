package org.kontor.crm.file;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Deletes files that were uploaded and never saved with a record. Called by jobs only. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FileCleaning {

    /** So long a file waits for the form it was uploaded for to be saved: longer than a draft of that form is kept. */
    public static final Duration LOOSE_KEPT = Duration.ofDays(15);

    @Inject
    FileQueries queries;

    @Inject
    Clock clock;

    /**
     * Deletes some of them.
     *
     * @return how many; none when there are no more
     */
    public long discardLoose() {
        return queries.deleteLoose(clock.instant().minus(LOOSE_KEPT));
    }
}
