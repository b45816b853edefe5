package org.kontor.crm.company;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor;

/**
 * Two people changed the same record from the same start. Cell by cell: what only one of them changed is that one's;
 * what both changed, and not to the same, somebody has to choose.
 */
public final class FormMerge<F extends Serializable> {

    private final FormShape<F> shape;
    private final F start;
    private final F theirs;

    /**
     * Begins a merge.
     *
     * @param shape what there is to merge
     * @param start the form as both opened it
     * @param theirs as it stands now
     */
    public FormMerge(FormShape<F> shape, F start, F theirs) {
        this.shape = shape;
        this.start = start;
        this.theirs = theirs;
    }

    /**
     * Puts their values into a form wherever it is as it was opened.
     *
     * @return what both changed, in the order of the form; there the form keeps its own
     */
    public List<FormCell<F>> into(F mine) {
        List<FormCell<F>> both = new ArrayList<>();
        fields(mine).forEach(field -> {
            Object now = shape.whole(field, theirs);
            if (Objects.equals(shape.whole(field, start), now)) {
                return;
            }
            Object typed = shape.whole(field, mine);
            if (Objects.equals(typed, now) || Objects.equals(typed, shape.whole(field, start))) {
                shape.copy(field, theirs, mine);
            } else {
                both.addAll(cellByCell(field, mine));
            }
        });
        return both;
    }

    private List<FormCell<F>> cellByCell(FieldDescriptor<F> field, F mine) {
        List<FormCell<F>> both = new ArrayList<>();
        for (FormCell<F> cell : shape.cells(field, List.of(start, theirs, mine))) {
            if (!cell.same(start, theirs) && !cell.same(theirs, mine)) {
                if (cell.same(start, mine)) {
                    cell.copy().accept(theirs, mine);
                } else {
                    both.add(cell);
                }
            }
        }
        return both;
    }

    /**
     * What came of it; where nothing is left to choose, the form can be saved over theirs.
     *
     * @param both what {@link #into} gave
     * @param differences the same in words
     * @param mine the form it was put into
     */
    public Merged<F> ended(List<FormCell<F>> both, List<FieldDifference> differences, F mine) {
        Merged<F> result = new Merged<>(shape, base(both), theirs, differences);
        if (both.isEmpty()) {
            result.settle(mine, List.of());
        }
        return result;
    }

    /** How far the two have come together: theirs, but as it was opened in what somebody has to choose. */
    F base(List<FormCell<F>> both) {
        F base = shape.copyOf(theirs);
        both.forEach(cell -> cell.copy().accept(start, base));
        return base;
    }

    /** Puts their values into a form in what was chosen so, and makes it one that can be saved over theirs. */
    void settle(F mine, Collection<String> taken) {
        fields(mine)
                .flatMap(field -> shape.cells(field, List.of(start, theirs, mine)).stream())
                .filter(cell -> taken.contains(cell.path()))
                .forEach(cell -> cell.copy().accept(theirs, mine));
        shape.settleRows(mine, start, theirs);
        shape.setVersion(mine, shape.version(theirs));
    }

    /** Every field that any of the forms has; merging needs to know no more of a custom one than its key. */
    private Stream<FieldDescriptor<F>> fields(F mine) {
        return Stream.concat(
                shape.fields().stream(),
                Stream.of(start, theirs, mine)
                        .flatMap(form -> shape.customs(form).keySet().stream())
                        .distinct()
                        .map(shape::custom));
    }
}
