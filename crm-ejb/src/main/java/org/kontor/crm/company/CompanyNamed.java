package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.NamedQueries;
import org.kontor.crm.field.NamedRecords;
import org.kontor.crm.shared.SqlCondition;

/** Companies that custom values name. */
@Dependent
class CompanyNamed implements NamedRecords {

    private static final List<String> BY_IDENTIFIER = List.of("""
            cross join (values ('nip'), ('regon'), ('krs')) as i (code)
            join requisite r on w.digits is not null and r.custom @> jsonb_build_object(i.code, w.digits)
            join company c on c.id = r.company_id""");

    @Inject
    NamedQueries queries;

    @Override
    public String entity() {
        return CompanyGuard.ENTITY;
    }

    @Override
    public Map<Long, String> names(Rights rights, Collection<Long> ids) {
        return queries.names(CompanyGuard.ENTITY, readable(rights), ids);
    }

    @Override
    public Map<String, Set<Long>> meant(Rights rights, Collection<String> words) {
        Set<String> hidden = rights.hidden(Entity.COMPANY);
        boolean open = CompanyListFields.IDENTIFIERS.stream().noneMatch(hidden::contains);
        return queries.meant(CompanyGuard.ENTITY, readable(rights), hidden, words, open ? BY_IDENTIFIER : List.of());
    }

    private static SqlCondition readable(Rights rights) {
        return rights.scope(Entity.COMPANY, Operation.READ).condition("c");
    }
}
