package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listing.Alteration;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.Listed;
import org.kontor.crm.listing.RecordBulk;

/** Door to changes of many companies at once (B-06). Open to every caller, because rights are values here. */
@Stateless
@Recorded
@PermitAll
public class CompanyBulk extends RecordBulk {

    private static final List<String> CHANGEABLE =
            List.of("responsible", "type", "industry", "employees", "availableToEveryone");

    @Inject
    CompanyListed kind;

    @Inject
    CompanyQueries companies;

    @Inject
    @Any
    Instance<CompanyBulkMore> more;

    @Override
    protected Listed listed() {
        return kind;
    }

    @Override
    protected List<String> changeable() {
        return CHANGEABLE;
    }

    @Override
    protected void deleteAll(List<Long> ids) {
        companies.delete(ids);
    }

    @Override
    protected List<? extends FieldDescriptor<?>> others(Rights rights) {
        return more.stream()
                .<FieldDescriptor<?>>flatMap(one -> one.fields(rights).stream())
                .toList();
    }

    @Override
    protected Optional<Alteration> other(Rights rights, BulkChange change) {
        return more.stream().flatMap(one -> one.of(rights, change).stream()).findFirst();
    }
}
