package org.kontor.crm.web.contact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.kontor.crm.contact.CompanyRef;
import org.kontor.crm.contact.ContactFilter;
import org.kontor.crm.contact.ContactSort;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The filter sentence of the contact list: its conditions in words, and its columns. */
@Named
@RequestScoped
public class ContactConditions {

    private static final String NAME = "name";

    /**
     * One condition as the sentence says it.
     *
     * @param field parameter of the address
     * @param says key of what is asked
     * @param value in words
     */
    public record Condition(String field, String says, String value) {}

    /**
     * A heading that orders the list.
     *
     * @param sort order a click brings
     * @param sorted value of {@code aria-sort}; {@code none} when the list is not ordered by it
     * @param icon arrow
     */
    public record Heading(String sort, String sorted, String icon) {}

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    UserService users;

    @Inject
    LinkService links;

    /** The conditions of the list. */
    public List<Condition> of(ContactListState state) {
        return ContactFilter.PARAMETERS.stream()
                .filter(state.getConditions()::containsKey)
                .map(parameter -> new Condition(
                        parameter,
                        "contact.list.is." + parameter,
                        words(
                                parameter,
                                Objects.requireNonNull(state.getConditions().get(parameter)))))
                .toList();
    }

    private String words(String parameter, String value) {
        return switch (parameter) {
            case ContactFilter.RESPONSIBLE -> person(Long.parseLong(value));
            case ContactFilter.COMPANY ->
                links.companyRef(me.rights(), Long.parseLong(value))
                        .map(CompanyRef::name)
                        .orElse(value);
            default -> texts.of("company.list.quoted", value);
        };
    }

    private String person(long user) {
        Person person = users.people(List.of(user)).get(user);
        return person == null ? Long.toString(user) : person.name();
    }

    /** The list's address without its last condition. */
    public PageAddress withoutLast(ContactListState state, PageAddress at) {
        List<Condition> all = of(state);
        return all.isEmpty() ? at : at.without(all.get(all.size() - 1).field());
    }

    /** The orders a list can have, as the address writes them. */
    public List<String> getSorts() {
        return ContactSort.all().stream().map(ContactSort::text).toList();
    }

    /** Names start at A, dates with the newest. A second click turns the order round. */
    public Heading heading(String field, ContactListState state) {
        ContactSort now = state.getOrder();
        boolean here = now.field().equals(field);
        boolean descending = here ? !now.descending() : !field.equals(NAME);
        String arrow = (here ? now.descending() : descending) ? "sort-down" : "sort-up";
        String direction = now.descending() ? "descending" : "ascending";
        return new Heading(new ContactSort(field, descending).text(), here ? direction : "none", arrow);
    }
}
