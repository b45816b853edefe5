package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.Subject;
import org.kontor.crm.change.Act;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/**
 * Makes and changes links, and stands before them: both ends must be readable and one of them changeable; who is a
 * company's primary contact is said by who may change the company.
 */
@Dependent
class Links {

    @Inject
    LinkQueries queries;

    @Inject
    CompanyService companies;

    @Inject
    CustomKeeping custom;

    /** The two records of a link, as rights see them. */
    record Ends(Subject company, Subject contact) {}

    static RecordRef company(long id) {
        return new RecordRef("company", id);
    }

    /**
     * Both ends, locked, if both may be read and one may be changed. The contact first, as by a contact's form: otherwise the
     * two could wait for each other.
     */
    Ends changeable(Rights rights, long companyId, long contactId) {
        Subject contact = queries.lockContact(contactId)
                .filter(found -> rights.may(Entity.CONTACT, Operation.READ, found))
                .orElseThrow(() -> new NotFound(ContactGuard.ref(contactId)));
        Subject company = queries.lockCompany(companyId)
                .filter(found -> rights.may(Entity.COMPANY, Operation.READ, found))
                .orElseThrow(() -> new NotFound(company(companyId)));
        Ends ends = new Ends(company, contact);
        mayChange(rights, ends);
        return ends;
    }

    /** Links the two. */
    void make(Rights rights, Ends ends, long companyId, long contactId, @Nullable String role, boolean primary) {
        mayChange(rights, ends);
        if (!queries.insert(companyId, contactId, ContactMapper.orNull(role))) {
            throw new Invalid(List.of(Problem.of("contact", "contact.error.linked")));
        }
        if (primary) {
            lead(rights, ends, companyId, contactId, true);
        }
    }

    /** Makes the contact the primary one, or an ordinary one. */
    void lead(Rights rights, Ends ends, long companyId, long contactId, boolean primary) {
        require(rights, ends.company());
        queries.lead(companyId, contactId, primary);
    }

    /** Links a contact to every company its form names, adding those that are new (S-04). */
    void makeAll(Act act, Rights rights, long contactId, Subject contact, List<NewLink> links) {
        for (int i = 0; i < links.size(); i++) {
            NewLink link = links.get(i);
            if (!link.isBlank()) {
                String path = "companies[" + i + "].company";
                Long chosen = link.getCompanyId();
                long companyId = chosen == null ? added(act, rights, link, path) : chosen;
                Subject company = queries.lockCompany(companyId)
                        .filter(found -> chosen == null || rights.may(Entity.COMPANY, Operation.READ, found))
                        .orElseThrow(() -> new Invalid(List.of(Problem.of(path, "contact.error.company"))));
                Ends ends = new Ends(company, contact);
                makeOne(rights, ends, companyId, contactId, link, path);
            }
        }
    }

    private void makeOne(Rights rights, Ends ends, long companyId, long contactId, NewLink link, String path) {
        try {
            make(rights, ends, companyId, contactId, link.getRole(), link.isPrimary());
        } catch (Invalid twice) {
            throw new Invalid(List.of(Problem.of(path, "contact.error.linkedCompany")));
        }
    }

    /** The reader becomes responsible, as for any company one adds (S-19). */
    private long added(Act act, Rights rights, NewLink link, String path) {
        CompanyForm form = companies.newForm(rights);
        form.setName(link.getCompanyName());
        try {
            return companies.create(act, form);
        } catch (Invalid refused) {
            List<Problem> problems = new ArrayList<>();
            refused.problems().forEach(problem -> problems.add(at(path, problem)));
            throw new Invalid(problems);
        }
    }

    /** What is wrong with the company, beside its name; a field that is not there to be filled is named. */
    private Problem at(String path, Problem problem) {
        FieldValue.Named label = custom.label("company", problem.field());
        return label == null
                ? problem.at(path)
                : Problem.of(path, "contact.error.companyNeeds", label.labelPl(), label.labelEn());
    }

    private static void mayChange(Rights rights, Ends ends) {
        if (!rights.may(Entity.CONTACT, Operation.UPDATE, ends.contact())) {
            require(rights, ends.company());
        }
    }

    private static void require(Rights rights, Subject company) {
        if (!rights.may(Entity.COMPANY, Operation.UPDATE, company)) {
            throw new Forbidden(
                    Entity.COMPANY, Operation.UPDATE, rights.decide(Entity.COMPANY, Operation.UPDATE, company));
        }
    }
}
