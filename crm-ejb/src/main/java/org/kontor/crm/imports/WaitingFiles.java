package org.kontor.crm.imports;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.imports.WaitingQueries.Waiting;
import org.kontor.crm.shared.BusinessException;

/** Files that were uploaded and whose imports nobody has started: the list of imports shows each, to be started or discarded. */
@Dependent
class WaitingFiles {

    /** So many are kept for one user: far more than one looks at in a week. */
    static final int MOST = 50;

    /** So many bytes they may have together: as many as the largest file, which then waits alone. */
    static final long MOST_BYTES = ImportService.MAX_BYTES;

    @Inject
    WaitingQueries queries;

    /**
     * Goes on only if one more file of the user's can wait: asked before it is stored.
     *
     * @throws BusinessException when there are as many as are kept for one
     */
    void requireRoom(long userId) {
        requireWithin(queries.waiting(userId), 1);
    }

    /**
     * Goes on only if the user's files are no more than are kept for one: asked when one is stored and known. Of several at
     * once each counts those before it.
     *
     * @throws BusinessException when there are more; nothing of what the transaction has stored stays
     */
    void requireWithin(long userId) {
        queries.takeTurn(userId);
        requireWithin(queries.waiting(userId), 0);
    }

    private static void requireWithin(Waiting waiting, int more) {
        if (waiting.files() + more > MOST || waiting.bytes() + more > MOST_BYTES) {
            throw new BusinessException("imports.file.waiting", MOST, MOST_BYTES >> 20);
        }
    }
}
