package org.kontor.crm.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.crm.access.Rights;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.CustomWords;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** What lists show and are ordered by: the standard fields, and the custom ones where they are asked for. */
@Dependent
public class Showing {

    @Inject
    CustomKeeping custom;

    /** All that these rights do not hide, in the order people choose from. */
    public List<? extends FieldDescriptor<?>> fields(Listed listed, Rights reader) {
        return Stream.<FieldDescriptor<?>>concat(standard(listed, reader).stream(), custom(listed, reader).stream())
                .toList();
    }

    /** The standard ones of them. */
    static List<? extends FieldDescriptor<?>> standard(Listed listed, Rights reader) {
        Set<String> hidden = reader.hidden(listed.kind());
        return listed.standard().stream()
                .filter(field -> !hidden.contains(field.key()))
                .toList();
    }

    /** The fields with these keys; those that are there no more, or not for the reader, are passed by. */
    List<? extends FieldDescriptor<?>> cells(Listed listed, Rights reader, List<String> keys) {
        List<? extends FieldDescriptor<?>> known =
                keys.stream().anyMatch(Showing::isCustom) ? fields(listed, reader) : standard(listed, reader);
        return keys.stream().flatMap(key -> find(known, key).stream()).toList();
    }

    /** What a row has when nobody says otherwise. */
    List<? extends FieldDescriptor<?>> usual(Listed listed, Rights reader) {
        return Stream.<FieldDescriptor<?>>concat(
                        cells(listed, reader, listed.usual()).stream(), custom(listed, reader).stream())
                .toList();
    }

    /**
     * The fields with these keys, in their order, each once.
     *
     * @throws Invalid naming every key of a field that no list shows
     */
    public List<? extends FieldDescriptor<?>> chosen(Listed listed, Rights reader, List<String> keys) {
        List<? extends FieldDescriptor<?>> known = all(listed, reader);
        List<String> once = keys.stream().distinct().toList();
        List<Problem> problems = once.stream()
                .filter(key -> find(known, key).isEmpty())
                .map(key -> Problem.of("columns", "list.error.column", key))
                .toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return once.stream().flatMap(key -> find(known, key).stream()).toList();
    }

    /** Every field that a list can show. */
    public List<? extends FieldDescriptor<?>> all(Listed listed, Rights reader) {
        return fields(listed, reader).stream().filter(FieldDescriptor::inList).toList();
    }

    /** The SQL of an order. */
    ListOrder order(Listed listed, Rights reader, ListSort sort) {
        boolean standard = sort.keys().stream().noneMatch(key -> isCustom(key.field()));
        return ListOrder.of(sort, standard ? standard(listed, reader) : fields(listed, reader), listed);
    }

    /**
     * Refuses what nothing can be ordered by.
     *
     * @throws Invalid when nothing can be ordered so
     */
    public void check(Listed listed, Rights reader, ListSort sort) {
        order(listed, reader, sort);
    }

    /** The rows, their custom values told as far as these rights reach. */
    List<ListRow> told(Rights reader, List<ListRow> rows) {
        CustomWords.Named named = new CustomWords.Named();
        rows.forEach(row -> row.name(named));
        if (named.isEmpty()) {
            return rows;
        }
        CustomWords words = custom.words(reader, named);
        return rows.stream().map(row -> row.told(words)).toList();
    }

    /** The custom fields in use that lists show, in their order. */
    private List<? extends FieldDescriptor<?>> custom(Listed listed, Rights reader) {
        Set<String> hidden = reader.hidden(listed.kind());
        return custom.fields(listed.table()).stream()
                .filter(field -> !field.retired() && field.traits().inList() && !hidden.contains(field.path()))
                .map(field -> FieldDescriptor.shown(field, listed.table()))
                .toList();
    }

    private static boolean isCustom(String key) {
        return key.startsWith(CustomField.PREFIX);
    }

    private static Optional<? extends FieldDescriptor<?>> find(List<? extends FieldDescriptor<?>> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
