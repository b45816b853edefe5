package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.NamedRecords;

/** Companies that custom values name. */
@Dependent
class CompanyNamed implements NamedRecords {

    @Inject
    CompanyNamedQueries queries;

    @Override
    public String entity() {
        return CompanyGuard.ENTITY;
    }

    @Override
    public Map<Long, String> names(Rights rights, Collection<Long> ids) {
        return queries.names(rights, ids);
    }

    @Override
    public Map<String, Set<Long>> meant(Rights rights, Collection<String> words) {
        return queries.meant(rights, words);
    }
}
