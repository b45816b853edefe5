package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.contact.ContactLayouts;
import org.kontor.crm.layout.RecordLayouts;

/** How the page and the form of contacts look. */
@Path("layouts/contact")
@RequestScoped
public class ContactLayoutsResource extends RecordLayoutsResource {

    @Inject
    ContactLayouts layouts;

    @Override
    RecordLayouts layouts() {
        return layouts;
    }
}
