package org.kontor.crm.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.listing.Listed;
import org.kontor.crm.listing.RecordExports;

/** Door to exports of contacts. Open to every caller, because all of it lies within the rights handed in. */
@Stateless
@PermitAll
public class ContactExportService extends RecordExports {

    @Inject
    ContactListed kind;

    @Override
    protected Listed listed() {
        return kind;
    }
}
