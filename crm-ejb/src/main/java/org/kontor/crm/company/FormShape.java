package org.kontor.crm.company;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.shared.Problem;

/**
 * What merging needs to know of a kind of form: its fields and its rows.
 *
 * @param <F> the form
 */
public abstract class FormShape<F extends Serializable> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A form that says nothing yet. */
    protected abstract F blank();

    /** The version the form was opened with. */
    protected abstract long version(F form);

    /** Makes it a form that can be saved over that version. */
    protected abstract void setVersion(F form, long version);

    /** The standard fields that a form sets. */
    protected abstract List<FieldDescriptor<F>> fields();

    /** A custom field of which only the key is known. */
    protected abstract FieldDescriptor<F> custom(String key);

    /** Texts of custom values by the field's key. */
    protected abstract Map<String, List<String>> customs(F form);

    /** The types of points the form has. */
    protected abstract List<PointType> pointTypes();

    /** The points of a type. */
    protected abstract List<PointForm> points(F form, PointType type);

    /** Makes a form say what another says in a field. */
    protected void copy(FieldDescriptor<F> field, F from, F to) {
        if (field.type() == FieldType.POINTS) {
            PointType type = PointType.ofField(field.key());
            FormRows.POINTS.replace(points(from, type), points(to, type));
        } else {
            field.write(to, field.read(from));
        }
    }

    /** All cells of a field that any of the forms has; rows that nobody has saved yet are none. */
    protected List<FormCell<F>> cells(FieldDescriptor<F> field, List<F> forms) {
        if (field.type() != FieldType.POINTS) {
            return List.of(new FormCell<>(field, field.key(), field::read, (from, to) -> copy(field, from, to)));
        }
        PointType type = PointType.ofField(field.key());
        return rows(field, field.key(), FormRows.POINTS, form -> points(form, type), forms);
    }

    /** All a form says in a field, marks included. */
    protected @Nullable Object whole(FieldDescriptor<F> field, F form) {
        return FormSaid.of(field.read(form));
    }

    /** After a choice: rows saved by both are one, and rows that are gone become new ones. */
    protected void settleRows(F mine, F before, F there) {
        for (PointType type : pointTypes()) {
            settle(FormRows.POINTS, points(mine, type), points(before, type), points(there, type));
        }
    }

    /**
     * Keeps what may not be set within a field that may: where a record has such parts.
     *
     * @param form gets what is stored
     * @param shown as its user was shown it, without what is hidden
     * @param fixed keys of what may not be set
     * @param hidden keys of those among them that do not exist for the user
     * @return what the form sets nevertheless
     */
    protected List<Problem> keepParts(F form, F shown, F stored, Set<String> fixed, Set<String> hidden) {
        return List.of();
    }

    /** A form with the same values and the same rows. */
    public F copyOf(F form) {
        F copy = blank();
        setVersion(copy, version(form));
        fields().forEach(field -> copy(field, form, copy));
        customs(form).forEach((key, texts) -> customs(copy).put(key, texts));
        return copy;
    }

    static <T> void settle(FormRows<T> kind, List<T> mine, List<T> before, List<T> there) {
        kind.dropTwins(mine, before, there);
        kind.fit(mine, there);
    }

    static <F, T> List<FormCell<F>> rows(
            FieldDescriptor<F> field, String path, FormRows<T> kind, Function<F, List<T>> list, List<F> forms) {
        List<FormCell<F>> cells = new ArrayList<>();
        for (Long id : kind.ids(forms.stream().map(list).toList())) {
            cells.add(new FormCell<>(
                    field,
                    path + "[" + id + "]",
                    form -> kind.find(list.apply(form), id),
                    (from, to) -> kind.take(id, list.apply(from), list.apply(to))));
        }
        return cells;
    }
}
