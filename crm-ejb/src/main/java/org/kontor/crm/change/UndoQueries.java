package org.kontor.crm.change;

import jakarta.enterprise.context.Dependent;
import java.util.Collection;

/** Undo in sets. */
@Dependent
class UndoQueries {

    UndoResult undo(long changeSetId, Collection<UndoAccess> access) {
        throw new UnsupportedOperationException("undo of " + changeSetId + " for " + access.size() + " kinds");
    }
}
