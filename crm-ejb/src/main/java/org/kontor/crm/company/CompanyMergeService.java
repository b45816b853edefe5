package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.access.Rights;

/** Door for those whose save met somebody else's. Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class CompanyMergeService {

    @Inject
    CompanyService companies;

    /**
     * Brings a form that a conflict refused up to what was saved meanwhile: fields that only the others changed become
     * theirs. Where nothing else is left, its version is today's and it can be saved.
     *
     * @param start the form as it was opened, a {@link CompanyForm#copy}
     * @param mine the form as it is typed; changed in place
     * @return keys of the fields that both changed: they stay as typed, and somebody has to choose
     */
    public List<String> merge(Rights rights, long id, CompanyForm start, CompanyForm mine) {
        CompanyForm theirs = companies.form(rights, id);
        List<String> both = new FormMerge(start, theirs).into(mine);
        if (both.isEmpty()) {
            mine.setVersion(theirs.getVersion());
        }
        return both;
    }
}
