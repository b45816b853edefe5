package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.listing.RecordLists;

/** Views of the list of contacts. */
@Path("contacts/views")
@RequestScoped
public class ContactViewsResource extends RecordViewsResource {

    @Inject
    ContactLists lists;

    @Override
    String kind() {
        return "contact";
    }

    @Override
    RecordLists lists() {
        return lists;
    }
}
