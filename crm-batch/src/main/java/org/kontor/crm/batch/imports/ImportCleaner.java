package org.kontor.crm.batch.imports;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.kontor.crm.imports.ImportCleaning;

/** Deletes once an hour what imports no longer need. Every server does; where two do at once they share the work. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportCleaner {

    // Looked up when the timer fires: this module may start before the one it lives in.
    @Inject
    Instance<ImportCleaning> cleaning;

    /** Goes on until nothing is left that is too old. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void clean() {
        ImportCleaning imports = cleaning.get();
        int gone;
        do {
            gone = imports.discardDrafts() + imports.discardFiles();
        } while (gone > 0);
    }
}
