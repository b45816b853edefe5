package org.kontor.crm.web.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.FlagReach;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.web.shell.Formats;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** What the fields of contact forms and dialogs offer, and the sentence about the flag of S-18. */
@Named
@RequestScoped
public class ContactChoices {

    private static final int OFFERED = 10;
    private static final int PEOPLE = 50;
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    Formats formats;

    @Inject
    CompanyService companies;

    @Inject
    ContactService contacts;

    @Inject
    UserService users;

    @Inject
    ContactEditView editing;

    /** Companies whose name has the words typed. */
    public List<Pick> companies(String typed) {
        if (!PlainText.isPlain(typed)) {
            return List.of();
        }
        ListFilter filter = ListFilter.all().matching(typed).limited(OFFERED);
        return companies.page(me.rights(), filter).items().stream()
                .map(row -> new Pick(row.id(), row.name(), ""))
                .toList();
    }

    /** The same, and the one to be added under that name. */
    public List<Pick> companiesOrNew(String typed) {
        List<Pick> offered = new ArrayList<>(companies(typed));
        boolean there = offered.stream().anyMatch(pick -> pick.name().equalsIgnoreCase(typed.strip()));
        if (!there && !typed.isBlank() && me.isMayAddCompany()) {
            offered.add(Pick.added(typed.strip()));
        }
        return offered;
    }

    /** Contacts whose name, phone or e-mail has what is typed. */
    public List<Pick> contacts(String typed) {
        if (!PlainText.isPlain(typed)) {
            return List.of();
        }
        return contacts.find(me.rights(), typed, OFFERED).stream()
                .map(row -> new Pick(row.id(), row.name(), about(row)))
                .toList();
    }

    private String about(ContactRow row) {
        String company = row.company() == null ? null : row.company().name();
        String phone = row.phone() == null ? null : formats.phone(row.phone());
        return Stream.of(row.position(), company, row.email() == null ? phone : row.email())
                .filter(text -> text != null)
                .collect(Collectors.joining(", "));
    }

    /** What the list of a picker calls a company; nothing for none. */
    public String pickLabel(@Nullable Pick pick) {
        if (pick == null) {
            return "";
        }
        return pick.id() == null ? texts.of("contact.pick.newCompany", pick.name()) : pick.name();
    }

    /** What the list of a picker calls a contact; nothing for none. */
    public String contactLabel(@Nullable Pick pick) {
        if (pick == null) {
            return "";
        }
        return pick.about().isEmpty() ? pick.name() : pick.name() + ", " + pick.about();
    }

    /** People whose name has a word that starts with the text. */
    public List<Person> people(String typed) {
        return users.search(typed, PEOPLE);
    }

    /** Whom the flag would reach under today's roles, in words (S-18). */
    public String getReach() {
        return reach("contact.form.reach");
    }

    /** Whom the flag that is set reaches under today's roles, in words (S-18). */
    public String getReached() {
        return reach("contact.page.reach");
    }

    private String reach(String key) {
        FlagReach reach = contacts.flagReach();
        if (reach.count() == 0) {
            return texts.of("company.form.reach.nobody");
        }
        String roles =
                reach.roles().stream().map(role -> role.name(me.getLanguage())).collect(Collectors.joining(", "));
        String people = String.join(", ", reach.people());
        if (reach.count() > reach.people().size()) {
            people = texts.of("company.form.reach.more", people);
        }
        return texts.of(key, reach.count(), roles, people);
    }

    /** Id of the element that shows the field with this path. */
    public String element(String path) {
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            boolean company = row.group(3).equals("company");
            return row.group(1) + "Rows:" + row.group(2) + ":" + (company ? "company_input" : shown(row.group(3)));
        }
        if (path.startsWith(CustomField.PREFIX)) {
            return editing.getCustoms().element(path);
        }
        return path.equals("responsibleId") ? "responsible_input" : path;
    }

    private static String shown(String part) {
        return part.equals("role") ? "role" : "value";
    }

    /** Label of the field with this path. */
    public String label(Map.Entry<String, String> problem) {
        Matcher row = ROW.matcher(problem.getKey());
        if (row.matches()) {
            String key = row.group(1).equals("companies")
                    ? "contact.form.one.companies"
                    : "company.form.one." + row.group(1);
            return texts.of(key, Integer.parseInt(row.group(2)) + 1);
        }
        if (problem.getKey().startsWith(CustomField.PREFIX)) {
            return editing.getCustoms()
                    .field(problem.getKey())
                    .map(field -> field.label(me.getLanguage()))
                    .orElse(problem.getKey());
        }
        String field = problem.getKey().equals("responsibleId") ? "responsible" : problem.getKey();
        return texts.of("contact.field." + field);
    }
}
