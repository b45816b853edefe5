package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.company.CompanyExportService;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.listing.RecordLists;

/** The list of companies as a file. */
@Path("companies/export")
@RequestScoped
public class CompanyExportResource extends RecordExportResource {

    @Inject
    CompanyExportService exports;

    @Inject
    CompanyLists lists;

    @Override
    String name() {
        return "companies";
    }

    @Override
    String title() {
        return "company.list.title";
    }

    @Override
    RecordLists lists() {
        return lists;
    }

    @Override
    RecordExports exports() {
        return exports;
    }
}
