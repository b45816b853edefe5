package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.kontor.crm.access.Rights;

/** Door to the names of companies, for those who refer to them. Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class CompanyNames {

    @Inject
    CompanyQueries queries;

    /** Names by id of those companies that may be read. */
    public Map<Long, String> byId(Rights rights, Collection<Long> ids) {
        return queries.names(rights, ids);
    }
}
