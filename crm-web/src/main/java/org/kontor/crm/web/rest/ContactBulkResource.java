package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.contact.ContactBulk;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.listing.RecordBulk;
import org.kontor.crm.listing.RecordLists;

/** Many contacts changed or deleted at once. */
@Path("contacts")
@RequestScoped
public class ContactBulkResource extends RecordBulkResource {

    @Inject
    ContactLists lists;

    @Inject
    ContactBulk bulk;

    @Override
    String kind() {
        return "contact";
    }

    @Override
    RecordLists lists() {
        return lists;
    }

    @Override
    RecordBulk bulk() {
        return bulk;
    }

    @Override
    String runsPath() {
        return "contacts/bulk-runs";
    }
}
