package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.listing.Listed;
import org.kontor.crm.listing.RecordExports;

/** Door to exports of companies. Open to every caller, because all of it lies within the rights handed in. */
@Stateless
@PermitAll
public class CompanyExportService extends RecordExports {

    @Inject
    CompanyListed kind;

    @Override
    protected Listed listed() {
        return kind;
    }
}
