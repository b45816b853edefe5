package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.PointType;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.listing.Columns;
import org.kontor.crm.listing.Listed;
import org.kontor.crm.shared.SqlCondition;

/** Contacts as their lists know them. */
@Dependent
class ContactListed implements Listed {

    private static final String COMPANY =
            "select k.id, k.name from company_contact l join company k on k.id = l.company_id"
                    + " where l.contact_id = c.id and ";

    private static final String FIRST = " order by l.is_primary desc, k.name, k.id limit 1";

    @Override
    public Entity kind() {
        return Entity.CONTACT;
    }

    @Override
    public String table() {
        return ContactGuard.ENTITY;
    }

    @Override
    public List<FieldDescriptor<ContactForm>> standard() {
        return ContactListFields.all();
    }

    @Override
    public List<String> usual() {
        return ContactListFields.usual();
    }

    @Override
    public List<FilterField> filters(Rights rights) {
        return ContactFilters.all(readable(rights), rights.hidden(Entity.CONTACT));
    }

    /** Of several phones or addresses the first. */
    @Override
    public @Nullable String value(FieldDescriptor<?> field) {
        return field.type() == FieldType.POINTS
                ? Columns.point("contact_point", "contact_id", PointType.ofField(field.key()))
                : null;
    }

    /** The company the contact is primary for before others, among those the reader may read. */
    @Override
    public @Nullable Related related(FieldDescriptor<?> field, Rights rights) {
        if (field.type() != FieldType.RECORD) {
            return null;
        }
        SqlCondition readable = readable(rights);
        return new Related(
                ContactFilters.COMPANY, new SqlCondition(COMPANY + readable.sql() + FIRST, readable.parameters()));
    }

    private static SqlCondition readable(Rights rights) {
        return rights.scope(Entity.COMPANY, Operation.READ).condition("k");
    }
}
