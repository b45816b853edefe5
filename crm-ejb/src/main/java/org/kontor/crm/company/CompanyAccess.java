package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.RecordAccess;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.shared.RecordRef;

/** Explains who may do what with companies. Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class CompanyAccess extends RecordAccess {

    @Inject
    CompanyGuard guard;

    @Override
    protected Entity kind() {
        return Entity.COMPANY;
    }

    @Override
    protected RecordRef ref(long id) {
        return CompanyGuard.ref(id);
    }

    @Override
    protected Subject subject(Rights rights, long id) {
        return guard.seen(rights, id);
    }
}
