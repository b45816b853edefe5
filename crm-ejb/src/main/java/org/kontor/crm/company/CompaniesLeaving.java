package org.kontor.crm.company;

import java.util.Set;

/**
 * Told within the transaction just before companies are deleted, so that what other components hang on them can go
 * first and come back with the same undo.
 *
 * @param ids at least one
 */
public record CompaniesLeaving(Set<Long> ids) {

    public CompaniesLeaving {
        ids = Set.copyOf(ids);
    }
}
