package org.kontor.crm.web.custom;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.field.RecordNames;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.imports.ImportFilters;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.web.shell.Me;

/** Users and records that fields name, within the reader's rights. */
@RequestScoped
public class CustomPicks {

    private static final int OFFERED = 20;
    private static final String CONTACT = "contact";
    private static final List<String> NAME = List.of("name");

    @Inject
    Me me;

    @Inject
    UserService users;

    @Inject
    CompanyLists companies;

    @Inject
    ContactLists contacts;

    @Inject
    RecordNames names;

    @Inject
    ImportPicks imports;

    /** Those whose name has the text. */
    List<Pick> offered(CustomField field, String typed) {
        if (field.type() == CustomType.USER) {
            return users.search(typed, OFFERED).stream()
                    .map(person -> new Pick(person.id(), person.name()))
                    .toList();
        }
        return offered(Objects.requireNonNull(field.target()), typed);
    }

    /** Records of a kind that the text finds. */
    public List<Pick> offered(String entity, String typed) {
        if (!PlainText.isPlain(typed)) {
            return List.of();
        }
        if (ImportFilters.isImport(entity)) {
            return imports.offered(typed);
        }
        RecordLists lists = entity.equals(CONTACT) ? contacts : companies;
        ListFilter filter = ListFilter.all().matching(typed).limited(OFFERED);
        return lists.page(me.rights(), filter, NAME).items().stream()
                .map(row -> new Pick(row.id(), row.name()))
                .toList();
    }

    /** Those with these ids, as far as the reader may know them. */
    List<Pick> named(CustomField field, List<String> ids) {
        if (field.type() != CustomType.USER) {
            return named(Objects.requireNonNull(field.target()), ids);
        }
        List<Long> wanted = read(ids);
        return wanted.isEmpty()
                ? List.of()
                : picked(
                        wanted,
                        users.people(wanted).values().stream()
                                .collect(Collectors.toMap(person -> person.id(), person -> person.name())));
    }

    /** Records of a kind with these ids, as far as the reader may know them. */
    public List<Pick> named(String entity, List<String> ids) {
        List<Long> wanted = read(ids);
        if (ImportFilters.isImport(entity)) {
            return imports.named(wanted);
        }
        return wanted.isEmpty() ? List.of() : picked(wanted, names.byId(me.rights(), entity, wanted));
    }

    private static List<Long> read(List<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static List<Pick> picked(List<Long> wanted, Map<Long, String> known) {
        return wanted.stream()
                .filter(known::containsKey)
                .map(id -> new Pick(id, String.valueOf(known.get(id))))
                .toList();
    }
}
