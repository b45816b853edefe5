package org.kontor.crm.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.change.Recorded;
import org.kontor.crm.listing.Listed;
import org.kontor.crm.listing.RecordBulk;

/** Door to changes of many contacts at once (B-06). Open to every caller, because rights are values here. */
@Stateless
@Recorded
@PermitAll
public class ContactBulk extends RecordBulk {

    private static final List<String> CHANGEABLE = List.of("responsible", "availableToEveryone");

    @Inject
    ContactListed kind;

    @Inject
    ContactQueries contacts;

    @Override
    protected Listed listed() {
        return kind;
    }

    @Override
    protected List<String> changeable() {
        return CHANGEABLE;
    }

    @Override
    protected void deleteAll(List<Long> ids) {
        contacts.delete(ids);
    }
}
