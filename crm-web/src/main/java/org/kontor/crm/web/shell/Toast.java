package org.kontor.crm.web.shell;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One confirmation.
 *
 * @param text what happened
 * @param changeSet what *Cofnij* takes back, null when nothing can be
 * @param refusal whether it tells that nothing was done
 */
public record Toast(String text, @Nullable Long changeSet, boolean refusal) implements Serializable {

    /** Whether the toast offers to take the change back. */
    public boolean isUndoable() {
        return changeSet != null;
    }
}
