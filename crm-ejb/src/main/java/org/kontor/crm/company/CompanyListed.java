package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.listing.Columns;
import org.kontor.crm.listing.Listed;

/** Companies as their lists know them. */
@Dependent
class CompanyListed implements Listed {

    @Override
    public Entity kind() {
        return Entity.COMPANY;
    }

    @Override
    public String table() {
        return CompanyGuard.ENTITY;
    }

    @Override
    public String picture() {
        return "c.logo_id";
    }

    @Override
    public String words() {
        return "company_word";
    }

    @Override
    public List<FieldDescriptor<CompanyForm>> standard() {
        return CompanyListFields.all();
    }

    @Override
    public List<String> usual() {
        return CompanyListFields.usual();
    }

    @Override
    public List<FilterField> filters(Rights rights) {
        return CompanyFilters.standard().all();
    }

    /** Of parts the first; of legal identities the default one. */
    @Override
    public @Nullable String value(FieldDescriptor<?> field) {
        return switch (field.type()) {
            case POINTS -> Columns.point("communication_point", "company_id", PointType.ofField(field.key()));
            case ADDRESSES ->
                "(select a.text from address a where a.company_id = c.id order by a.position, a.id limit 1)";
            case TEXT ->
                field.table().equals(CompanyListFields.REQUISITE)
                        ? "(select r.custom ->> '" + field.column()
                                + "' from requisite r where r.company_id = c.id and r.is_default)"
                        : null;
            default -> null;
        };
    }
}
