package org.kontor.crm.company;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.shared.NotFound;

/** Door for those whose save met somebody else's. Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class CompanyMergeService {

    /** How far back one looks for who changed a field; what is older is called the work of whoever saved last. */
    private static final int RECENT = 50;

    @Inject
    CompanyService companies;

    @Inject
    FormWords words;

    /**
     * Brings a form that a conflict refused up to what was saved meanwhile: what only the others changed becomes theirs.
     * Where nothing else is left, its version is today's and it can be saved.
     *
     * @param start the form as it was opened, a {@link CompanyForm#copy}
     * @param mine the form as it is typed; changed in place
     * @return what both changed: it stays as typed, and somebody has to choose
     * @throws NotFound when the company is out of sight now
     * @throws Forbidden when it may not be changed any more
     */
    public Merged<CompanyForm> merge(Rights rights, long id, CompanyForm start, CompanyForm mine) {
        CompanyForm theirs = companies.form(rights, id);
        FormMerge<CompanyForm> merge = new FormMerge<>(CompanyShape.SHAPE, start, theirs);
        List<FormCell<CompanyForm>> both = merge.into(mine);
        return merge.ended(both, differences(rights, id, both, mine, theirs), mine);
    }

    private List<FieldDifference> differences(
            Rights rights, long id, List<FormCell<CompanyForm>> both, CompanyForm mine, CompanyForm theirs) {
        if (both.isEmpty()) {
            return List.of();
        }
        return words.differences(rights, both, mine, theirs, companies.history(rights, id, null, RECENT));
    }
}
