package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.listing.RecordLists;

/** Views of the list of companies. */
@Path("companies/views")
@RequestScoped
public class CompanyViewsResource extends RecordViewsResource {

    @Inject
    CompanyLists lists;

    @Override
    String kind() {
        return "company";
    }

    @Override
    RecordLists lists() {
        return lists;
    }
}
