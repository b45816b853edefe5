package org.kontor.crm.listing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/**
 * The order of a list; the id breaks ties.
 *
 * @param keys what orders first, second and third; at least one, at most {@link #KEYS_MAX}, no field twice
 */
public record ListSort(List<Key> keys) implements Serializable {

    private static final Pattern CUSTOM = Pattern.compile("custom\\.[a-z][a-z0-9_]{0,39}");

    /** So many fields order a list at most. */
    public static final int KEYS_MAX = 3;

    /** By name, in Polish alphabetical order. */
    public static final ListSort BY_NAME = new ListSort("name", false);

    /**
     * One field that orders.
     *
     * @param field key of its descriptor
     * @param descending whether the largest, the newest, the last in the alphabet comes first
     */
    public record Key(String field, boolean descending) implements Serializable {

        /** As addresses and REST write it. */
        public String text() {
            return (descending ? "-" : "") + field;
        }

        private static Key of(String text) {
            return text.startsWith("-") ? new Key(text.substring(1), true) : new Key(text, false);
        }
    }

    public ListSort {
        keys = List.copyOf(keys);
    }

    /** An order by one field. */
    public ListSort(String field, boolean descending) {
        this(List.of(new Key(field, descending)));
    }

    /** Whether the name alone orders, up or down. */
    boolean isByName() {
        return keys.size() == 1
                && keys.get(0).field().equals(BY_NAME.keys().get(0).field());
    }

    /** Every order by one of these fields: each that can order, up and down. */
    public static List<ListSort> by(List<? extends FieldDescriptor<?>> fields) {
        return fields.stream()
                .filter(field -> ListOrder.canOrder(field))
                .map(field -> field.key())
                .flatMap(key -> Stream.of(new ListSort(key, false), new ListSort(key, true)))
                .toList();
    }

    /**
     * The order that addresses and REST write so, {@code revenue} ascending, {@code -revenue,name} descending, then by name.
     * Whether a custom field orders is known only with its definition.
     *
     * @param standard the standard fields of the list
     */
    public static Optional<ListSort> find(String text, List<? extends FieldDescriptor<?>> standard) {
        List<Key> keys = new ArrayList<>();
        for (String one : text.split(",", -1)) {
            Key key = Key.of(one);
            boolean known = CUSTOM.matcher(key.field()).matches()
                    || standard.stream()
                            .anyMatch(field -> field.key().equals(key.field()) && ListOrder.canOrder(field));
            if (!known
                    || keys.size() == KEYS_MAX
                    || keys.stream().anyMatch(other -> other.field().equals(key.field()))) {
                return Optional.empty();
            }
            keys.add(key);
        }
        return Optional.of(new ListSort(keys));
    }

    /** What to throw when nothing can be ordered so. */
    public static Invalid unknown(String text) {
        return new Invalid(List.of(Problem.of("sort", "company.error.sort", text)));
    }

    /** Whether lists can be ordered by a field. */
    public static boolean canOrder(FieldDescriptor<?> field) {
        return ListOrder.canOrder(field);
    }

    /** The field that orders first. */
    public String field() {
        return keys.get(0).field();
    }

    /** Whether the field that orders first runs down. */
    public boolean descending() {
        return keys.get(0).descending();
    }

    /** The same order, and where it leaves rows alike, by this one; in stead of what the field ordered before. */
    public ListSort then(Key next) {
        List<Key> more = new ArrayList<>(keys);
        more.removeIf(key -> key.field().equals(next.field()));
        more.add(next);
        return new ListSort(more.subList(0, Math.min(KEYS_MAX, more.size())));
    }

    /** As addresses and REST write it. */
    public String text() {
        return keys.stream().map(Key::text).collect(Collectors.joining(","));
    }
}
