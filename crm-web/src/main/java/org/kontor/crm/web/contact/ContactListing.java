package org.kontor.crm.web.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.contact.ContactBulk;
import org.kontor.crm.contact.ContactExportService;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.listing.RecordBulk;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.web.list.Listing;

/** Contacts as the page of their list knows them. */
@ApplicationScoped
public class ContactListing implements Listing {

    private static final List<String> USUAL =
            List.of("name", "position", "company", "phones", "emails", "responsible", "modifiedAt");

    /** What a row says beside its columns: second line, whose it is, whom it reaches. */
    private static final List<String> BESIDE = List.of("name", "emails", "responsible", "availableToEveryone");

    private static final Map<String, String> PLACES = Map.of(
            "name", "",
            "position", "k-low is-a",
            "company", "is-c",
            "phones", "k-low k-mid is-b",
            "emails", "k-lower",
            "responsible", "",
            "modifiedAt", "k-low k-mid num");

    @Inject
    ContactLists lists;

    @Inject
    ContactBulk bulk;

    @Inject
    ContactExportService exports;

    @Inject
    ContactService contacts;

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public Entity entity() {
        return Entity.CONTACT;
    }

    @Override
    public String path() {
        return "/contacts";
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
        return contacts.delete(act, ids);
    }

    @Override
    public List<Person> responsibleChoices(Rights rights, String typed, int limit) {
        return contacts.responsibleChoices(rights, typed, limit);
    }
}
