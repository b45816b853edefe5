package org.kontor.crm.contact;

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

/** Contacts that custom values name. */
@Dependent
class ContactNamed implements NamedRecords {

    @Inject
    NamedQueries queries;

    @Override
    public String entity() {
        return ContactGuard.ENTITY;
    }

    @Override
    public Map<Long, String> names(Rights rights, Collection<Long> ids) {
        return queries.names(ContactGuard.ENTITY, readable(rights), ids);
    }

    @Override
    public Map<String, Set<Long>> meant(Rights rights, Collection<String> words) {
        return queries.meant(ContactGuard.ENTITY, readable(rights), rights.hidden(Entity.CONTACT), words, List.of());
    }

    private static SqlCondition readable(Rights rights) {
        return rights.scope(Entity.CONTACT, Operation.READ).condition("c");
    }
}
