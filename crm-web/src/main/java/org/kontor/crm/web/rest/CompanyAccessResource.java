package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.access.RecordAccess;
import org.kontor.crm.company.CompanyAccess;

/** Why somebody may or may not do something with a company the caller sees. */
@Path("companies/{id: [0-9]{1,18}}/access")
@RequestScoped
public class CompanyAccessResource extends RecordAccessResource {

    @Inject
    CompanyAccess access;

    @Override
    RecordAccess access() {
        return access;
    }
}
