package org.kontor.crm.batch.file;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kontor.crm.file.FileCleaning;

/** Deletes once an hour files that were uploaded and never saved. Every server does; two at once share the work. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FileCleaner {

    // Looked up when the timer fires: this module may start before the one it lives in.
    @Inject
    Instance<FileCleaning> cleaning;

    /** Goes on until nothing is left that is too old. */
    @Schedule(hour = "*", minute = "37", persistent = false)
    public void clean() {
        FileCleaning files = cleaning.get();
        long gone;
        do {
            gone = files.discardLoose();
        } while (gone > 0);
    }
}
