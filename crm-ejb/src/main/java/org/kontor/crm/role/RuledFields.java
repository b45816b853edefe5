package org.kontor.crm.role;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.crm.access.Entity;
import org.kontor.crm.company.CompanyListFields;
import org.kontor.crm.contact.ContactFields;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.field.FieldDescriptor;

/**
 * Tells which fields roles can rule: all but the name, without which nothing could be told of a record, and what the
 * product itself writes. Files have no rights of their own.
 */
@Dependent
class RuledFields {

    private static final Set<String> FREE =
            Set.of("name", "firstName", "lastName", "files", "company", "createdAt", "modifiedAt");

    @Inject
    CustomFieldService custom;

    /** All of them, in the order of the forms. */
    List<RuledField> all() {
        List<RuledField> all = new ArrayList<>();
        add(all, Entity.COMPANY, CompanyListFields.all().stream());
        add(all, Entity.COMPANY, custom("company"));
        add(all, Entity.CONTACT, ContactFields.all().stream());
        add(all, Entity.CONTACT, custom("contact"));
        return all;
    }

    private Stream<FieldDescriptor<?>> custom(String entity) {
        return custom.inUse(entity).stream().map(field -> FieldDescriptor.shown(field, entity));
    }

    private static void add(List<RuledField> all, Entity entity, Stream<? extends FieldDescriptor<?>> fields) {
        fields.filter(field -> !FREE.contains(field.key()))
                .map(field -> new RuledField(
                        entity,
                        field.key(),
                        field.labelKey(),
                        field.label(),
                        field.required(),
                        !RoleRules.SHOWN.contains(field.key())))
                .forEach(all::add);
    }
}
