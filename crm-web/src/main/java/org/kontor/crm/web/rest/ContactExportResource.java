package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.contact.ContactExportService;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.listing.RecordLists;

/** The list of contacts as a file. */
@Path("contacts/export")
@RequestScoped
public class ContactExportResource extends RecordExportResource {

    @Inject
    ContactExportService exports;

    @Inject
    ContactLists lists;

    @Override
    String name() {
        return "contacts";
    }

    @Override
    String title() {
        return "contact.list.title";
    }

    @Override
    RecordLists lists() {
        return lists;
    }

    @Override
    RecordExports exports() {
        return exports;
    }
}
