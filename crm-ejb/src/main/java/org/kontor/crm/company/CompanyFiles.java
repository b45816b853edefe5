package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.field.LeavingFiles;
import org.kontor.crm.file.FileOwner;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.shared.SqlCondition;

/** Files on companies are read by whoever reads the company and changed by whoever may change it. */
@Dependent
class CompanyFiles implements FileOwner {

    @Inject
    CompanyGuard guard;

    @Inject
    LeavingFiles leaving;

    @Override
    public String entity() {
        return CompanyGuard.ENTITY;
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
