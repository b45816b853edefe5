package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kontor.crm.company.CompanyFilter;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.contact.ContactFilter;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.RecordNames;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.web.shell.Me;

/** Users and records that custom fields name, within the reader's rights. */
@RequestScoped
public class CustomPicks {

    private static final int OFFERED = 20;
    private static final String CONTACT = "contact";

    @Inject
    Me me;

    @Inject
    UserService users;

    @Inject
    CompanyService companies;

    @Inject
    ContactService contacts;

    @Inject
    RecordNames names;

    /** Those whose name has the text. */
    List<Pick> offered(CustomField field, String typed) {
        if (field.type() == CustomType.USER) {
            return users.search(typed, OFFERED).stream()
                    .map(person -> new Pick(person.id(), person.name()))
                    .toList();
        }
        if (CONTACT.equals(field.target())) {
            return contacts
                    .page(me.rights(), ContactFilter.all().matching(typed).limited(OFFERED))
                    .items()
                    .stream()
                    .map(row -> new Pick(row.id(), row.name()))
                    .toList();
        }
        return companies.page(me.rights(), CompanyFilter.all().matching(typed).limited(OFFERED)).items().stream()
                .map(row -> new Pick(row.id(), row.name()))
                .toList();
    }

    /** Those with these ids, as far as the reader may know them. */
    List<Pick> named(CustomField field, List<String> ids) {
        List<Long> wanted = ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Long, String> known = field.type() == CustomType.USER
                ? users.people(wanted).values().stream()
                        .collect(Collectors.toMap(person -> person.id(), person -> person.name()))
                : names.byId(me.rights(), Objects.requireNonNull(field.target()), wanted);
        return wanted.stream()
                .filter(known::containsKey)
                .map(id -> new Pick(id, String.valueOf(known.get(id))))
                .toList();
    }
}
