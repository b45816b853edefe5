package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.file.FileOwner;

/** Files on contacts are read by whoever reads the contact and changed by whoever may change it. */
@Dependent
class ContactFiles implements FileOwner {

    @Inject
    ContactGuard guard;

    @Override
    public String entity() {
        return ContactGuard.ENTITY;
    }

    @Override
    public void requireRead(Rights rights, long id) {
        guard.require(rights, Operation.READ, id);
    }

    @Override
    public void requireUpdate(Rights rights, long id) {
        guard.require(rights, Operation.UPDATE, id);
    }
}
