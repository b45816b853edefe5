package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Operation;
import org.kontor.crm.company.CompanyPerson;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** Whom the form of a new company offers as its contacts: those there are, and one to be added under the name typed (S-15). */
@Named
@RequestScoped
public class CompanyPeople {

    private static final int OFFERED = 8;

    @Inject
    Me me;

    @Inject
    ContactService contacts;

    @Inject
    Texts texts;

    private final Map<Long, String> about = new HashMap<>();

    /** Contacts with all the words typed, and the one to be added. */
    public List<CompanyPerson> offered(String typed) {
        if (!PlainText.isPlain(typed)) {
            return List.of();
        }
        List<CompanyPerson> people = new ArrayList<>();
        for (ContactRow row : contacts.find(me.rights(), typed, OFFERED)) {
            people.add(new CompanyPerson(row.id(), row.name()));
            about.put(row.id(), about(row));
        }
        if (!typed.isBlank() && me.isMayAddContact()) {
            people.add(new CompanyPerson(null, typed.strip()));
        }
        return people;
    }

    private static String about(ContactRow row) {
        String company = row.company() == null ? null : row.company().name();
        return Stream.of(row.position(), company, row.email())
                .filter(text -> text != null && !text.isEmpty())
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    /** What the person is called; one to be added is told from those that are there. */
    public String label(CompanyPerson person) {
        return person.getContactId() == null ? texts.of("company.form.newContact", person.getName()) : person.getName();
    }

    /** What tells an offered person from others of the name. */
    public String about(CompanyPerson person) {
        Long id = person.getContactId();
        return id == null ? "" : about.getOrDefault(id, "");
    }

    /** Whether the user sees contacts at all. */
    public boolean isMayRead() {
        return me.rights().mayEver(Entity.CONTACT, Operation.READ);
    }
}
