package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.company.CompanySort;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The filter sentence of the company list: its conditions in words, and what can be chosen for them. */
@Named
@RequestScoped
public class CompanyConditions {

    private static final int PEOPLE = 50;

    /**
     * One condition as the sentence says it.
     *
     * @param field parameter of the address
     * @param value in words
     */
    public record Condition(String field, String value) {}

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    @Inject
    CompanyService companies;

    /** The conditions of the list, in the order of the address. */
    public List<Condition> of(CompanyListState state) {
        List<Condition> all = new ArrayList<>();
        add(all, "q", state.getQ() == null ? null : texts.of("company.list.quoted", state.getQ()));
        add(all, "type", label(Picklist.COMPANY_TYPE, state.getType()));
        add(all, "industry", label(Picklist.INDUSTRY, state.getIndustry()));
        add(all, "responsible", name(state.getResponsible()));
        return all;
    }

    private static void add(List<Condition> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(new Condition(field, value));
        }
    }

    private @Nullable String label(Picklist list, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return picklists
                .find(list, code)
                .map(item -> item.label(me.getLanguage()))
                .orElse(code);
    }

    private @Nullable String name(@Nullable Long user) {
        if (user == null) {
            return null;
        }
        Map<Long, Person> found = users.people(List.of(user));
        Person person = found.get(user);
        return person == null ? user.toString() : person.name();
    }

    /** Values of the company type. */
    public List<PicklistItem> getTypes() {
        return picklists.items(Picklist.COMPANY_TYPE);
    }

    /** Values of the industry. */
    public List<PicklistItem> getIndustries() {
        return picklists.items(Picklist.INDUSTRY);
    }

    /** The list's address without its last condition. */
    public ListAddress withoutLast(CompanyListState state, ListAddress at) {
        List<Condition> all = of(state);
        return all.isEmpty() ? at : at.without(all.get(all.size() - 1).field());
    }

    /** The columns of the table; those that can order it know the order a click brings. */
    public List<Column> columns(CompanyListState state) {
        CompanySort now = state.getOrder();
        return List.of(
                Column.sorting("company.list.name", "", CompanySort.Key.NAME, now),
                Column.plain("company.list.type", ""),
                Column.plain("company.field.industry", "k-low"),
                Column.plain("company.list.phone", "k-low k-mid"),
                Column.plain("company.list.email", "k-lower"),
                Column.sorting("company.field.revenue", "is-end", CompanySort.Key.REVENUE, now),
                Column.plain("company.field.responsible", ""),
                Column.sorting("company.field.modifiedAt", "k-low", CompanySort.Key.MODIFIED, now));
    }

    /** Tone of a value's chip, as {@code k:chip} takes it; none for neutral. */
    public String tone(PicklistItem item) {
        return switch (item.tone()) {
            case ACCENT -> "accent";
            case VIOLET -> "vio";
            case GREEN -> "ok";
            case AMBER -> "warn";
            case NEUTRAL -> "";
        };
    }

    /** People whose name has a word that starts with the text. */
    public List<Person> people(String typed) {
        return users.search(typed, PEOPLE);
    }

    /** The orders a list can have, as the address writes them. */
    public List<String> getSorts() {
        List<String> all = new ArrayList<>();
        for (CompanySort.Key key : CompanySort.Key.values()) {
            all.add(new CompanySort(key, false).text());
            all.add(new CompanySort(key, true).text());
        }
        return all;
    }
}
