package org.kontor.crm.web.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.company.CompanyBulk;
import org.kontor.crm.company.CompanyExportService;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.listing.RecordBulk;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.web.list.Listing;

/** Companies as the page of their list knows them. */
@ApplicationScoped
public class CompanyListing implements Listing {

    private static final List<String> USUAL =
            List.of("name", "type", "industry", "phones", "emails", "revenue", "responsible", "modifiedAt");

    /** What a row says beside its columns: second line, whose it is, whom it reaches. */
    private static final List<String> BESIDE = List.of("name", "emails", "nip", "responsible", "availableToEveryone");

    private static final Map<String, String> PLACES = Map.of(
            "name", "",
            "type", "is-type",
            "industry", "k-low is-a",
            "phones", "k-low k-mid",
            "emails", "k-lower",
            "revenue", "k-low is-b",
            "responsible", "is-c",
            "modifiedAt", "num");

    @Inject
    CompanyLists lists;

    @Inject
    CompanyBulk bulk;

    @Inject
    CompanyExportService exports;

    @Inject
    CompanyService companies;

    @Override
    public String kind() {
        return "company";
    }

    @Override
    public Entity entity() {
        return Entity.COMPANY;
    }

    @Override
    public String path() {
        return "/companies";
    }

    @Override
    public RecordLists lists() {
        return lists;
    }

    @Override
    public RecordBulk bulk() {
        return bulk;
    }

    @Override
    public List<String> usual() {
        return USUAL;
    }

    @Override
    public List<String> beside() {
        return BESIDE;
    }

    @Override
    public Map<String, String> places() {
        return PLACES;
    }

    @Override
    public RecordExports exports() {
        return exports;
    }

    @Override
    public long delete(Act act, Collection<Long> ids) {
        return companies.delete(act, ids);
    }

    @Override
    public List<Person> responsibleChoices(Rights rights, String typed, int limit) {
        return companies.responsibleChoices(rights, typed, limit);
    }
}
