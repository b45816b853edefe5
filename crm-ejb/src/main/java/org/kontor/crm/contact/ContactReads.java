package org.kontor.crm.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.access.Rights;
import org.kontor.crm.reading.RecordReads;
import org.kontor.crm.shared.RecordRef;

/** Who read contacts (B-09). Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class ContactReads extends RecordReads {

    @Inject
    ContactGuard guard;

    @Override
    protected RecordRef readable(Rights rights, long id) {
        guard.seen(rights, id);
        return ContactGuard.ref(id);
    }
}
