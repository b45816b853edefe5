package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Scope;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.FilterFields;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Page;

/**
 * Door to lists of companies (S-02, B-07): what can be asked of them, their pages and their counts. Open to every caller,
 * because all of it lies within the rights handed in.
 */
@Stateless
@PermitAll
public class CompanyLists {

    @Inject
    CompanyListQueries list;

    @Inject
    CompanyNarrowing narrowing;

    @Inject
    CompanyListed known;

    /** What lists can be narrowed by, in the order people choose from. */
    public FilterFields filterFields(Rights rights) {
        return narrowing.fields();
    }

    /** What lists can show, custom fields too, in the order people choose from. */
    public List<FieldDescriptor<CompanyForm>> fields(Rights rights) {
        return known.fields();
    }

    /** Every order by one field, custom fields too. */
    public List<CompanySort> sorts(Rights rights) {
        return CompanySort.by(known.fields());
    }

    /**
     * One page of the companies within the rights.
     *
     * @param columns keys of the fields its rows carry; those that are there no more are passed by
     */
    public Page<CompanyRow> page(Rights rights, CompanyFilter filter, List<String> columns) {
        return list.page(rights, readable(rights), filter, known.cells(columns));
    }

    /** The same, its rows with the usual fields and every custom field that lists show. */
    public Page<CompanyRow> usual(Rights rights, CompanyFilter filter) {
        return list.page(rights, readable(rights), filter, known.usual());
    }

    /** How many there are within the rights: exact to 10,000, unknown after 300 ms. */
    public Count count(Rights rights, CompanyFilter filter) {
        return list.count(rights, readable(rights), filter);
    }

    /** How many there are within the rights, however long it takes. */
    public Count countExactly(Rights rights, CompanyFilter filter) {
        return list.countExactly(rights, readable(rights), filter);
    }

    private static Scope readable(Rights rights) {
        return rights.scope(Entity.COMPANY, Operation.READ);
    }
}
