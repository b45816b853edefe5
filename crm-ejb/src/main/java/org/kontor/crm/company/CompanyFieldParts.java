package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.Set;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldParts;

/** What lists read out of a company's legal identities. */
@Dependent
class CompanyFieldParts implements FieldParts {

    @Override
    public Entity entity() {
        return Entity.COMPANY;
    }

    @Override
    public Map<String, Set<String>> parts() {
        return Map.of("requisites", Set.copyOf(CompanyListFields.IDENTIFIERS));
    }
}
