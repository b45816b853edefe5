package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.access.RecordAccess;
import org.kontor.crm.contact.ContactAccess;

/** Why somebody may or may not do something with a contact the caller sees. */
@Path("contacts/{id: [0-9]{1,18}}/access")
@RequestScoped
public class ContactAccessResource extends RecordAccessResource {

    @Inject
    ContactAccess access;

    @Override
    RecordAccess access() {
        return access;
    }
}
