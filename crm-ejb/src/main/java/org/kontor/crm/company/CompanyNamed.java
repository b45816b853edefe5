package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.NamedRecords;

/** Companies that custom values name. */
@Dependent
class CompanyNamed implements NamedRecords {

    @Inject
    CompanyQueries queries;

    @Override
    public String entity() {
        return CompanyGuard.ENTITY;
    }

    @Override
    public Map<Long, String> names(Rights rights, Collection<Long> ids) {
        return queries.names(rights, ids);
    }
}
