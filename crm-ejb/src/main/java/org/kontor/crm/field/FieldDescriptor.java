package org.kontor.crm.field;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.picklist.Picklist;

/**
 * Everything the product knows about one field of a record.
 *
 * @param <F> the form that carries the field's value
 * @param key the field's name in forms, addresses, REST and history, for example {@code revenue}
 * @param labelKey key of its label in the resource bundles
 * @param type what kind of value it holds
 * @param traits what may be done with it
 * @param picklist the selection list of a {@link FieldType#CHOICE}
 * @param custom the definition of a {@link FieldType#CUSTOM}
 * @param table the table that holds it
 * @param columns the columns of that table that make up the value
 * @param order the columns that order lists by it, none when nothing is ordered by it
 * @param reader takes the value from a form
 * @param writer puts a value into a form; null for lists, which are changed in place, and for fields the product sets
 */
public record FieldDescriptor<F>(
        String key,
        String labelKey,
        FieldType type,
        Set<Trait> traits,
        @Nullable Picklist picklist,
        @Nullable CustomField custom,
        String table,
        List<String> columns,
        List<SortColumn> order,
        @Nullable Function<F, @Nullable Object> reader,
        @Nullable BiConsumer<F, @Nullable Object> writer) {

    /** What may be done with a field. */
    public enum Trait {
        /** No record without it (S-08). */
        REQUIRED,
        /** Lists can be narrowed by it. */
        FILTERABLE,
        /** Lists can show it as a column. */
        IN_LIST
    }

    /**
     * A column that orders lists. It is never null, and an index begins with the columns of one order.
     *
     * @param name the column of the record's table
     * @param type its type in SQL, for a place in the order that comes back as text
     */
    public record SortColumn(String name, String type) {}

    public FieldDescriptor {
        traits = Set.copyOf(traits);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /**
     * A field without traits, value or list.
     *
     * @param entity first part of the label's key
     */
    public static <F> FieldDescriptor<F> of(
            String entity, String key, FieldType type, String table, String... columns) {
        String label = entity + ".field." + key;
        return new FieldDescriptor<>(
                key, label, type, Set.of(), null, null, table, List.of(columns), List.of(), null, null);
    }

    /**
     * A custom field. Its value in a form is the list of its texts.
     *
     * @param table the record's table, in whose column {@code custom} the value stands
     * @param values the texts in a form by the field's key
     */
    public static <F> FieldDescriptor<F> of(
            CustomField custom, String table, Function<F, Map<String, List<String>>> values) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.REQUIRED, custom.required());
        add(traits, Trait.IN_LIST, custom.traits().inList());
        return new FieldDescriptor<>(
                custom.path(),
                custom.path(),
                FieldType.CUSTOM,
                traits,
                null,
                custom,
                table,
                List.of(custom.path()),
                List.of(),
                form -> values.apply(form).getOrDefault(custom.key(), List.of()),
                (form, value) -> values.apply(form).put(custom.key(), texts(value)));
    }

    /**
     * A custom field of which only the key is known.
     *
     * @param table the record's table, in whose column {@code custom} the value stands
     * @param values the texts in a form by the field's key
     */
    public static <F> FieldDescriptor<F> custom(
            String key, String table, Function<F, Map<String, List<String>>> values) {
        String path = CustomField.PREFIX + key;
        return FieldDescriptor.<F>of(table, path, FieldType.CUSTOM, table, path)
                .on(
                        List.class,
                        form -> values.apply(form).getOrDefault(key, List.of()),
                        (form, texts) -> values.apply(form).put(key, texts(texts)));
    }

    /**
     * A custom field where it is only shown: it has no form.
     *
     * @param table the record's table, in whose column {@code custom} the value stands
     */
    public static FieldDescriptor<?> shown(CustomField custom, String table) {
        return FieldDescriptor.<Object>of(custom, table, form -> Map.of());
    }

    private static void add(Set<Trait> traits, Trait trait, boolean held) {
        if (held) {
            traits.add(trait);
        }
    }

    /** The texts of a custom field as a form's reader or writer hands them. */
    public static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The same field, with traits. */
    public FieldDescriptor<F> that(Trait first, Trait... more) {
        return new FieldDescriptor<>(
                key, labelKey, type, EnumSet.of(first, more), picklist, custom, table, columns, order, reader, writer);
    }

    /** The same field, ordering lists by these columns. */
    public FieldDescriptor<F> orderedBy(SortColumn... by) {
        return new FieldDescriptor<>(
                key, labelKey, type, traits, picklist, custom, table, columns, List.of(by), reader, writer);
    }

    /** The same field, choosing from a list. */
    public FieldDescriptor<F> from(Picklist list) {
        return new FieldDescriptor<>(key, labelKey, type, traits, list, custom, table, columns, order, reader, writer);
    }

    /** The same field, read from and written to a form. */
    public <V> FieldDescriptor<F> on(
            Class<V> valueType, Function<F, @Nullable V> read, BiConsumer<F, @Nullable V> write) {
        return new FieldDescriptor<>(
                key,
                labelKey,
                type,
                traits,
                picklist,
                custom,
                table,
                columns,
                order,
                read::apply,
                (form, value) -> write.accept(form, valueType.cast(value)));
    }

    /** The same field, whose several values stand in a list of the form. */
    public FieldDescriptor<F> listed(Function<F, ? extends List<?>> read) {
        return new FieldDescriptor<>(
                key, labelKey, type, traits, picklist, custom, table, columns, order, read::apply, writer);
    }

    /** Its label where a definition gives one instead of the resource bundles, else null. */
    public FieldValue.@Nullable Named label() {
        return custom == null
                ? null
                : new FieldValue.Named(custom.texts().labelPl(), custom.texts().labelEn());
    }

    /** Whether no record may be without it. */
    public boolean required() {
        return traits.contains(Trait.REQUIRED);
    }

    /** Whether lists can be narrowed by it. */
    public boolean filterable() {
        return traits.contains(Trait.FILTERABLE);
    }

    /** Whether lists can be ordered by it. */
    public boolean sortable() {
        return !order.isEmpty();
    }

    /** Whether lists can show it as a column. */
    public boolean inList() {
        return traits.contains(Trait.IN_LIST);
    }

    /** Whether a form can set it. */
    public boolean writable() {
        return reader != null;
    }

    /** Takes the value from a form; null where it has none or the field is the product's own. */
    public @Nullable Object read(F form) {
        return reader == null ? null : reader.apply(form);
    }

    /**
     * Puts a value into a form.
     *
     * @throws IllegalStateException for a list, which is changed in place, and for a field the product sets
     */
    public void write(F form, @Nullable Object value) {
        if (writer == null) {
            throw new IllegalStateException(key + " is not written as a whole");
        }
        writer.accept(form, value);
    }

    /** The first of the columns that make up the value: the value itself, the rest says how to read it. */
    public String column() {
        return columns.get(0);
    }
}
