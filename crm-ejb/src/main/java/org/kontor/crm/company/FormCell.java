package org.kontor.crm.company;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;

/**
 * The smallest thing of a record that two people can both have changed: a field, a row of a field with several, a value
 * of a requisite.
 *
 * @param path tells it apart: {@code name}, {@code phones[5]} with the id of the saved row, {@code requisites[3].nip}
 * @param thing takes it from a form, null where the form has none
 * @param copy makes the second form say what the first says of it
 */
public record FormCell<F>(
        FieldDescriptor<F> field, String path, Function<F, @Nullable Object> thing, BiConsumer<F, F> copy) {

    /** The row that has the mark of a list; what it says is which row it is. */
    record Mark(@Nullable Long id, Object row) {}

    static <F, T> FormCell<F> mark(FieldDescriptor<F> field, String path, FormRows<T> kind, Function<F, List<T>> list) {
        return new FormCell<>(
                field,
                path + ".default",
                form -> {
                    T row = kind.markedOf(list.apply(form));
                    return row == null ? null : new Mark(kind.id().apply(row), row);
                },
                (from, to) -> kind.takeMark(list.apply(from), list.apply(to)));
    }

    /** What a form says of it. */
    public @Nullable Object said(F form) {
        Object what = thing.apply(form);
        return what instanceof Mark mark ? Objects.requireNonNullElse(mark.id(), "new") : FormSaid.of(what);
    }

    /** Whether two forms say the same of it. */
    boolean same(F one, F other) {
        return Objects.equals(said(one), said(other));
    }
}
