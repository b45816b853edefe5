package org.kontor.crm.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.company.CompanyAdded;
import org.kontor.crm.company.CompanyPerson;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * Links a new company to the contacts its form names, and adds those that are new, in the transaction that adds the company:
 * all or nothing (S-15). The first one named is the one to turn to first. Who may add the company may say so; the contacts
 * must be readable.
 */
@ApplicationScoped
class CompanyPeople {

    @Inject
    AccessService access;

    @Inject
    ContactService contacts;

    @Inject
    LinkQueries queries;

    @Inject
    CustomKeeping custom;

    void link(@Observes CompanyAdded added) {
        Rights rights = access.rightsOf(added.act().userId());
        for (int i = 0; i < added.contacts().size(); i++) {
            String path = "contacts[" + i + "]";
            long contact = contact(added.act(), rights, added.contacts().get(i), path);
            if (!queries.insert(added.company(), contact, null)) {
                throw new Invalid(List.of(Problem.of(path, "contact.error.linked")));
            }
            if (i == 0) {
                queries.lead(added.company(), contact, true);
            }
        }
    }

    private long contact(Act act, Rights rights, CompanyPerson person, String path) {
        Long there = person.getContactId();
        if (there == null) {
            return add(act, rights, person.getName().strip(), path);
        }
        return queries.lockContact(there)
                .filter(found -> rights.may(Entity.CONTACT, Operation.READ, found))
                .map(found -> there)
                .orElseThrow(() -> new Invalid(List.of(Problem.of(path, "contact.error.contact"))));
    }

    /** The reader is responsible, as for any contact one adds (S-19). */
    private long add(Act act, Rights rights, String name, String path) {
        ContactForm form = contacts.newForm(rights);
        int family = name.lastIndexOf(' ') + 1;
        form.setFirstName(name.substring(0, family).strip());
        form.setLastName(name.substring(family));
        try {
            return contacts.create(act, form);
        } catch (Invalid refused) {
            throw new Invalid(refused.problems().stream()
                    .map(problem -> at(path, problem))
                    .toList());
        }
    }

    /** What is wrong with the contact, beside its name; a field that is not there to be filled is named. */
    private Problem at(String path, Problem problem) {
        FieldValue.Named label = custom.label(ContactGuard.ENTITY, problem.field());
        return label == null
                ? problem.at(path)
                : Problem.of(path, "contact.error.contactNeeds", label.labelPl(), label.labelEn());
    }
}
