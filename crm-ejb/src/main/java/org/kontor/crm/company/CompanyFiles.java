package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.file.FileOwner;

/** Files on companies are read by whoever reads the company and changed by whoever may change it. */
@Dependent
class CompanyFiles implements FileOwner {

    @Inject
    CompanyGuard guard;

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
}
