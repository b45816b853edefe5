package org.kontor.crm.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyFilter;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanySort;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
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
     * @param says key of what is asked
     * @param value in words
     */
    public record Condition(String field, String says, String value) {}

    /**
     * A control that asks for a condition.
     *
     * @param parameter parameter of the address
     * @param labelKey key of its label
     * @param type kind of the field asked about
     * @param items the values to choose from, none for other kinds
     */
    public record Asking(String parameter, String labelKey, FieldType type, List<PicklistItem> items) {}

    @Inject
    Me me;

    @Inject
    Texts texts;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    /** The conditions of the list, in the order of the form. */
    public List<Condition> of(CompanyListState state) {
        return CompanyFilter.parameters().stream()
                .filter(state.getConditions()::containsKey)
                .map(parameter -> condition(
                        parameter, Objects.requireNonNull(state.getConditions().get(parameter))))
                .toList();
    }

    private Condition condition(String parameter, String value) {
        boolean start = parameter.equals(CompanyFilter.FRAGMENT) && CompanyFilter.matchesWordStarts(value);
        String says = start ? "company.list.is.start" : "company.list.is." + parameter;
        return new Condition(parameter, says, words(CompanyFilter.field(parameter), value));
    }

    private String words(FieldDescriptor<CompanyForm> field, String value) {
        return switch (field.type()) {
            case CHOICE -> label(Objects.requireNonNull(field.picklist()), value);
            case USER -> name(Long.parseLong(value));
            default -> texts.of("company.list.quoted", value);
        };
    }

    private String label(Picklist list, String code) {
        return picklists
                .find(list, code)
                .map(item -> item.label(me.getLanguage()))
                .orElse(code);
    }

    private String name(long user) {
        Map<Long, Person> found = users.people(List.of(user));
        Person person = found.get(user);
        return person == null ? Long.toString(user) : person.name();
    }

    /** What the list can be asked, in the order of the form; people are picked apart. */
    public List<Asking> getAskings() {
        return CompanyFilter.parameters().stream()
                .map(this::asking)
                .filter(asking -> asking.type() != FieldType.USER)
                .toList();
    }

    /** What the list's address says beside that: kept when other conditions are asked. */
    public List<Map.Entry<String, String>> unasked(ListAddress at) {
        ListAddress rest = at;
        for (Asking asking : getAskings()) {
            rest = rest.without(asking.parameter());
        }
        return rest.getPairs();
    }

    private Asking asking(String parameter) {
        FieldDescriptor<CompanyForm> field = CompanyFilter.field(parameter);
        Picklist list = field.picklist();
        String label = parameter.equals(CompanyFilter.FRAGMENT) ? "company.list.fragment" : field.labelKey();
        return new Asking(parameter, label, field.type(), list == null ? List.of() : picklists.items(list));
    }

    /** The list's address without its last condition. */
    public ListAddress withoutLast(CompanyListState state, ListAddress at) {
        List<Condition> all = of(state);
        return all.isEmpty() ? at : at.without(all.get(all.size() - 1).field());
    }

    /** The columns of the table; those that can order it know the order a click brings. */
    public List<Column> columns(CompanyListState state) {
        return Column.SHOWN.stream()
                .map(key -> Column.of(key, state.getOrder()))
                .toList();
    }

    /** The columns behind the first one, which is the link to the record. */
    public List<Column> getCells() {
        return Column.SHOWN.stream()
                .skip(1)
                .map(key -> Column.of(key, CompanySort.BY_NAME))
                .toList();
    }

    /** Tone of a value's chip, as {@code k:chip} takes it; none for neutral. */
    public String tone(@Nullable PicklistItem item) {
        return item == null
                ? ""
                : switch (item.tone()) {
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
        return CompanySort.all().stream().map(CompanySort::text).toList();
    }
}
