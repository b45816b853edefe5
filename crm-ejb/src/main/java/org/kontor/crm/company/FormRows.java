package org.kontor.crm.company;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one kind in a form: copied, found by the saved row they stand for, and moved from one form to another.
 *
 * @param id the saved row it stands for, null when new
 * @param setId sets that
 * @param copy a row that says the same
 * @param marked whether it is the default one; never where rows carry no mark
 * @param mark sets that
 */
record FormRows<T>(
        Function<T, @Nullable Long> id,
        BiConsumer<T, @Nullable Long> setId,
        UnaryOperator<T> copy,
        Predicate<T> marked,
        BiConsumer<T, Boolean> mark) {

    static final FormRows<PointForm> POINTS = unmarked(PointForm::getId, PointForm::setId, FormCopies::of);
    static final FormRows<AddressForm> ADDRESSES = unmarked(AddressForm::getId, AddressForm::setId, FormCopies::of);
    static final FormRows<AccountForm> ACCOUNTS = new FormRows<>(
            AccountForm::getId, AccountForm::setId, FormCopies::of, AccountForm::isDefault, AccountForm::setDefault);
    static final FormRows<RequisiteForm> REQUISITES = new FormRows<>(
            RequisiteForm::getId,
            RequisiteForm::setId,
            FormCopies::of,
            RequisiteForm::isDefault,
            RequisiteForm::setDefault);

    private static <T> FormRows<T> unmarked(
            Function<T, @Nullable Long> id, BiConsumer<T, @Nullable Long> setId, UnaryOperator<T> copy) {
        return new FormRows<>(id, setId, copy, row -> false, (row, marked) -> {});
    }

    /** Makes one list say what another says. */
    void replace(List<T> from, List<T> to) {
        List<T> copies = from.stream().map(copy).toList();
        to.clear();
        to.addAll(copies);
    }

    /** The row that stands for this saved one, null when there is none. */
    @Nullable
    T find(List<T> rows, long saved) {
        return rows.stream()
                .filter(row -> Objects.equals(id.apply(row), saved))
                .findFirst()
                .orElse(null);
    }

    /** The row that stands for the same saved one as another does; none for a new one. */
    Optional<T> same(T row, List<T> rows) {
        Long saved = id.apply(row);
        return saved == null ? Optional.empty() : Optional.ofNullable(find(rows, saved));
    }

    /** Ids of the saved rows that any of the lists stands for. */
    List<Long> ids(List<List<T>> lists) {
        return lists.stream()
                .flatMap(List::stream)
                .map(id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Makes the row that stands for a saved one say what another list says of it; the mark stays where it is. */
    void take(long saved, List<T> from, List<T> to) {
        T row = find(from, saved);
        T there = find(to, saved);
        if (row == null) {
            to.removeIf(one -> one == there);
            return;
        }
        T taken = copy.apply(row);
        mark.accept(taken, there != null && marked.test(there));
        if (there == null) {
            to.add(taken);
        } else {
            to.set(to.indexOf(there), taken);
        }
    }

    /** The row with the mark, null when none has it. */
    @Nullable
    T markedOf(List<T> rows) {
        return rows.stream().filter(marked).findFirst().orElse(null);
    }

    /** Moves the mark to the row that has it in another list, if that row is here. */
    void takeMark(List<T> from, List<T> to) {
        T row = markedOf(from);
        Long saved = row == null ? null : id.apply(row);
        if (saved != null && find(to, saved) != null) {
            to.forEach(one -> mark.accept(one, saved.equals(id.apply(one))));
        }
    }

    /** Rows typed here that somebody else has saved meanwhile, word for word, are not saved twice. */
    void dropTwins(List<T> typed, List<T> start, List<T> theirs) {
        Set<Object> added = theirs.stream()
                .filter(row -> !ids(List.of(start)).contains(id.apply(row)))
                .map(FormSaid::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        typed.removeIf(
                row -> id.apply(row) == null && added.contains(Objects.requireNonNullElse(FormSaid.of(row), "")));
    }

    /** Rows that somebody removed meanwhile become new ones. */
    void fit(List<T> typed, List<T> saved) {
        Set<Long> there = Set.copyOf(ids(List.of(saved)));
        typed.stream()
                .filter(row -> id.apply(row) != null && !there.contains(id.apply(row)))
                .forEach(row -> setId.accept(row, null));
    }
}
