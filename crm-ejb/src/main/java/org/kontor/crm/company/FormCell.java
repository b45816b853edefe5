package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;

/**
 * The smallest thing of a company that two people can both have changed: a field, a row of a field with several, a value
 * of a requisite.
 *
 * @param path tells it apart: {@code name}, {@code phones[5]} with the id of the saved row, {@code requisites[3].nip}
 * @param thing takes it from a form, null where the form has none
 * @param copy makes the second form say what the first says of it
 */
record FormCell(
        FieldDescriptor<CompanyForm> field,
        String path,
        Function<CompanyForm, @Nullable Object> thing,
        BiConsumer<CompanyForm, CompanyForm> copy) {

    /** The row that has the mark of a list; what it says is which row it is. */
    record Mark(@Nullable Long id, Object row) {}

    /** All cells of a field that any of the forms has; rows that nobody has saved yet are none. */
    static List<FormCell> of(FieldDescriptor<CompanyForm> field, List<CompanyForm> forms) {
        return switch (field.type()) {
            case POINTS -> {
                PointType type = PointType.ofField(field.key());
                yield rows(field, field.key(), FormRows.POINTS, form -> form.points(type), forms);
            }
            case ADDRESSES -> rows(field, field.key(), FormRows.ADDRESSES, CompanyForm::getAddresses, forms);
            case REQUISITES -> RequisiteCells.of(field, forms);
            default ->
                List.of(new FormCell(field, field.key(), field::read, (from, to) -> FormMerge.copy(field, from, to)));
        };
    }

    static <T> List<FormCell> rows(
            FieldDescriptor<CompanyForm> field,
            String path,
            FormRows<T> kind,
            Function<CompanyForm, List<T>> list,
            List<CompanyForm> forms) {
        List<FormCell> cells = new ArrayList<>();
        for (Long id : kind.ids(forms.stream().map(list).toList())) {
            cells.add(new FormCell(
                    field,
                    path + "[" + id + "]",
                    form -> kind.find(list.apply(form), id),
                    (from, to) -> kind.take(id, list.apply(from), list.apply(to))));
        }
        return cells;
    }

    static <T> FormCell mark(
            FieldDescriptor<CompanyForm> field, String path, FormRows<T> kind, Function<CompanyForm, List<T>> list) {
        return new FormCell(
                field,
                path + ".default",
                form -> {
                    T row = kind.markedOf(list.apply(form));
                    return row == null ? null : new Mark(kind.id().apply(row), row);
                },
                (from, to) -> kind.takeMark(list.apply(from), list.apply(to)));
    }

    /** What a form says of it. */
    @Nullable
    Object said(CompanyForm form) {
        Object what = thing.apply(form);
        return what instanceof Mark mark ? Objects.requireNonNullElse(mark.id(), "new") : FormSaid.of(what);
    }

    /** Whether two forms say the same of it. */
    boolean same(CompanyForm one, CompanyForm other) {
        return Objects.equals(said(one), said(other));
    }
}
