package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.company.CompanyLayouts;
import org.kontor.crm.layout.RecordLayouts;

/** How the page and the form of companies look. */
@Path("layouts/company")
@RequestScoped
public class CompanyLayoutsResource extends RecordLayoutsResource {

    @Inject
    CompanyLayouts layouts;

    @Override
    RecordLayouts layouts() {
        return layouts;
    }
}
