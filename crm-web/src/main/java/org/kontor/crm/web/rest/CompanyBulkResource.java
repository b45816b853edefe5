package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.kontor.crm.company.CompanyBulk;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.listing.RecordBulk;
import org.kontor.crm.listing.RecordLists;

/** Many companies changed or deleted at once. */
@Path("companies")
@RequestScoped
public class CompanyBulkResource extends RecordBulkResource {

    @Inject
    CompanyLists lists;

    @Inject
    CompanyBulk bulk;

    @Override
    String kind() {
        return "company";
    }

    @Override
    RecordLists lists() {
        return lists;
    }

    @Override
    RecordBulk bulk() {
        return bulk;
    }

    @Override
    String runsPath() {
        return "companies/bulk-runs";
    }
}
