package org.kontor.crm.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.shared.Invalid;

/** Keeps the fields of a company that a user's roles do not let them set. */
@Dependent
class CompanyFixed {

    @Inject
    CompanyGuard guard;

    @Inject
    CompanyMapper mapper;

    /**
     * A form for a new company: the reader is responsible.
     *
     * @param hidden keys of the fields that are left out
     */
    CompanyForm blank(Rights rights, Set<String> hidden) {
        CompanyForm form = mapper.newForm(rights);
        form.getCustom().keySet().removeIf(key -> hidden.contains(CustomField.PREFIX + key));
        return form;
    }

    /**
     * The form as it may be saved: what may not be set stands as it is stored.
     *
     * @param id the company, null for a new one
     * @throws Invalid naming every field that the form sets and the user may not
     */
    CompanyForm keep(Rights rights, CompanyForm form, @Nullable Long id) {
        FixedFields<CompanyForm> fixed = new FixedFields<>(CompanyShape.SHAPE, rights, Entity.COMPANY);
        if (fixed.none()) {
            return form;
        }
        Set<String> hidden = rights.hidden(Entity.COMPANY);
        CompanyForm kept;
        if (id == null) {
            kept = fixed.keep(form, blank(rights, hidden), blank(rights, Set.of()));
        } else {
            CompanyCard whole = guard.whole(rights, id);
            kept = fixed.keep(form, mapper.form(whole.without(hidden)), mapper.form(whole));
        }
        kept.setContacts(form.getContacts());
        kept.setDuplicateReason(form.getDuplicateReason());
        return kept;
    }
}
