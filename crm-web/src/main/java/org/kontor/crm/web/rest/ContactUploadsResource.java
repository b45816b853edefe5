package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Files for contacts to come (S-09). */
@Path("contacts/uploads")
@RequestScoped
public class ContactUploadsResource extends RecordUploadsResource {

    @Override
    String entity() {
        return "contact";
    }
}
