package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.crm.access.Rights;
import org.kontor.crm.reading.RecordReads;
import org.kontor.crm.shared.RecordRef;

/** Who read companies (B-09). Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class CompanyReads extends RecordReads {

    @Inject
    CompanyGuard guard;

    @Override
    protected RecordRef readable(Rights rights, long id) {
        guard.seen(rights, id);
        return CompanyGuard.ref(id);
    }
}
