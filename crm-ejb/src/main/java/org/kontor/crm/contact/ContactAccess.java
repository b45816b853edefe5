package org.kontor.crm.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.RecordAccess;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.shared.RecordRef;

/** Explains who may do what with contacts. Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class ContactAccess extends RecordAccess {

    @Inject
    ContactGuard guard;

    @Override
    protected Entity kind() {
        return Entity.CONTACT;
    }

    @Override
    protected RecordRef ref(long id) {
        return ContactGuard.ref(id);
    }

    @Override
    protected Subject subject(Rights rights, long id) {
        return guard.seen(rights, id);
    }
}
