package org.kontor.crm.web.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.FilterField;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.listview.ShownColumn;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.web.shell.Texts;

/** The filter sentence of the list: its conditions in words, and what can be chosen for them. */
@Named
@RequestScoped
public class ListConditions {

    private static final int PEOPLE = 50;

    /** Orders with words of their own; the others are told by the label of their field. */
    private static final Set<String> NAMED_ORDERS = Set.of("name", "revenue", "createdAt", "modifiedAt");

    /**
     * One condition as the sentence says it.
     *
     * @param group in which group it stands
     * @param place where in the group
     * @param joined the word before it, empty at the beginning
     * @param says what is asked
     * @param value what with
     * @param without address of the list without it
     */
    public record Chip(int group, int place, String joined, String says, String value, ListAddress without) {}

    @Inject
    Texts texts;

    @Inject
    FilterWords words;

    @Inject
    Listings listings;

    @Inject
    ListColumns columns;

    @Inject
    ListFields fields;

    @Inject
    UserService users;

    private final Map<Conditions, List<Chip>> sentences = new HashMap<>();
    private final Map<ListSort, List<Column>> heads = new HashMap<>();
    private @Nullable List<Column> cells;

    /** The conditions of the list, in the order of the sentence. */
    public List<Chip> of(ListView view) {
        return sentences.computeIfAbsent(view.getState().getConditions(), conditions -> chips(view, conditions));
    }

    private List<Chip> chips(ListView view, Conditions conditions) {
        List<Chip> chips = new ArrayList<>();
        for (int group = 0; group < conditions.groups().size(); group++) {
            List<Condition> all = conditions.groups().get(group);
            for (int place = 0; place < all.size(); place++) {
                Condition one = all.get(place);
                FilterField field = fields.filters().find(one.field()).orElseThrow();
                String joined = place > 0 ? "company.filter.and" : "company.filter.or";
                chips.add(new Chip(
                        group,
                        place,
                        chips.isEmpty() ? "" : texts.of(joined),
                        words.says(field, one),
                        words.value(field, one),
                        view.at(conditions.without(group, place))));
            }
        }
        return List.copyOf(chips);
    }

    /** The list's address without its last condition. */
    public ListAddress withoutLast(ListView view) {
        List<Chip> all = of(view);
        return all.isEmpty() ? view.getAt() : all.get(all.size() - 1).without();
    }

    /** The columns of the table; those that can order it know the order a click brings. */
    public List<Column> columns(ListState state) {
        return heads.computeIfAbsent(
                state.getOrder(),
                now -> columns.shown().stream()
                        .map(column -> column(column, now))
                        .toList());
    }

    /** The columns behind the first one, which is the link to the record. */
    public List<Column> getCells() {
        if (cells == null) {
            cells = columns.shown().stream()
                    .skip(1)
                    .map(column -> column(column, ListSort.BY_NAME))
                    .toList();
        }
        return cells;
    }

    private Column column(ShownColumn shown, ListSort now) {
        FieldDescriptor<?> field = fields.find(shown.field()).orElseThrow();
        String place = listings.here().places().getOrDefault(field.key(), "k-low");
        String label = field.label() == null ? texts.of(Column.labelKey(field)) : texts.label(field);
        return Column.of(shown, field, label, now, columns.isChosen() ? Column.wanted(place) : place);
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

    /** The orders by one field a list can have. */
    public List<ListSort> getSorts() {
        return ListSort.by(fields.all());
    }

    /** Orders that could follow those of the list, each with the whole order it makes. */
    public List<ListSort> following(ListSort now) {
        return now.keys().size() == ListSort.KEYS_MAX
                ? List.of()
                : getSorts().stream()
                        .map(one -> one.keys().get(0))
                        .filter(key -> now.keys().stream()
                                .noneMatch(used -> used.field().equals(key.field())))
                        .map(now::then)
                        .toList();
    }

    /** An order in words: {@code od najwyższego przychodu, potem od A do Z}. */
    public String order(ListSort sort) {
        return sort.keys().stream()
                .map(this::order)
                .collect(Collectors.joining(", " + texts.of("company.order.then") + " "));
    }

    /** The last field of an order in words. */
    public String lastOrder(ListSort sort) {
        return order(sort.keys().get(sort.keys().size() - 1));
    }

    private String order(ListSort.Key key) {
        if (NAMED_ORDERS.contains(key.field())) {
            return texts.of("company.sort." + key.text());
        }
        String label = fields.find(key.field()).map(field -> texts.label(field)).orElse(key.field());
        return texts.of(key.descending() ? "company.order.down" : "company.order.up", label);
    }
}
