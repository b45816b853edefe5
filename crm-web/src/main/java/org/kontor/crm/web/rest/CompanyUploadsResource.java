package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Files for companies to come (S-09). */
@Path("companies/uploads")
@RequestScoped
public class CompanyUploadsResource extends RecordUploadsResource {

    @Override
    String entity() {
        return "company";
    }
}
