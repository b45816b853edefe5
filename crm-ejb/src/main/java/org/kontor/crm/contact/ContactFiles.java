package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.LeavingFiles;
import org.kontor.crm.file.FileOwner;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/** Files on contacts are read by whoever reads the contact and changed by whoever may change it. */
@Dependent
class ContactFiles implements FileOwner {

    @Inject
    ContactGuard guard;

    @Inject
    LeavingFiles leaving;

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

    @Override
    public SqlCondition shown(Rights rights) {
        return leaving.shown(rights, entity());
    }

    @Override
    public void leaving(Rights rights, RecordRef record, long file) {
        leaving.leave(rights, record, file);
    }

    @Override
    public void requireAdd(Rights rights) {
        guard.mayEver(rights, Operation.ADD);
    }
}
