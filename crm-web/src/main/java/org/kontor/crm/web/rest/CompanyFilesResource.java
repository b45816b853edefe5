package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Files on a company. */
@Path("companies/{id: [0-9]{1,18}}/files")
@RequestScoped
public class CompanyFilesResource extends RecordFilesResource {

    @Override
    String entity() {
        return "company";
    }
}
