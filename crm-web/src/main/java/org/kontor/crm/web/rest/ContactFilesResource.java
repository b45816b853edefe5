package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Files on a contact. */
@Path("contacts/{id: [0-9]{1,18}}/files")
@RequestScoped
public class ContactFilesResource extends RecordFilesResource {

    @Override
    String entity() {
        return "contact";
    }
}
