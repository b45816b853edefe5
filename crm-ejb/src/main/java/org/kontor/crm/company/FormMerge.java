package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;

/**
 * Two people changed the same company from the same start. Cell by cell: what only one of them changed is that one's;
 * what both changed, and not to the same, somebody has to choose.
 */
final class FormMerge {

    private final CompanyForm start;
    private final CompanyForm theirs;

    /**
     * @param start the form as both opened it
     * @param theirs as it stands now
     */
    FormMerge(CompanyForm start, CompanyForm theirs) {
        this.start = start;
        this.theirs = theirs;
    }

    /**
     * Puts their values into a form wherever it is as it was opened.
     *
     * @return what both changed, in the order of the form; there the form keeps its own
     */
    List<FormCell> into(CompanyForm mine) {
        List<FormCell> both = new ArrayList<>();
        fields(mine).forEach(field -> {
            Object now = whole(field, theirs);
            if (Objects.equals(whole(field, start), now)) {
                return;
            }
            Object typed = whole(field, mine);
            if (Objects.equals(typed, now) || Objects.equals(typed, whole(field, start))) {
                copy(field, theirs, mine);
            } else {
                both.addAll(cellByCell(field, mine));
            }
        });
        return both;
    }

    private List<FormCell> cellByCell(FieldDescriptor<CompanyForm> field, CompanyForm mine) {
        List<FormCell> both = new ArrayList<>();
        for (FormCell cell : FormCell.of(field, List.of(start, theirs, mine))) {
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

    /** How far the two have come together: theirs, but as it was opened in what somebody has to choose. */
    CompanyForm base(List<FormCell> both) {
        CompanyForm base = copyOf(theirs);
        both.forEach(cell -> cell.copy().accept(start, base));
        return base;
    }

    /** Puts their values into a form in what was chosen so, and makes it one that can be saved over theirs. */
    void settle(CompanyForm mine, Collection<String> taken) {
        fields(mine)
                .flatMap(field -> FormCell.of(field, List.of(start, theirs, mine)).stream())
                .filter(cell -> taken.contains(cell.path()))
                .forEach(cell -> cell.copy().accept(theirs, mine));
        for (PointType type : PointType.values()) {
            settle(FormRows.POINTS, mine.points(type), start.points(type), theirs.points(type));
        }
        settle(FormRows.ADDRESSES, mine.getAddresses(), start.getAddresses(), theirs.getAddresses());
        settle(FormRows.REQUISITES, mine.getRequisites(), start.getRequisites(), theirs.getRequisites());
        for (RequisiteForm row : mine.getRequisites()) {
            RequisiteForm there = known(row, theirs);
            RequisiteForm before = known(row, start);
            settle(FormRows.ADDRESSES, row.getAddresses(), before.getAddresses(), there.getAddresses());
            settle(FormRows.ACCOUNTS, row.getAccounts(), before.getAccounts(), there.getAccounts());
        }
        mine.setVersion(theirs.getVersion());
    }

    private static <T> void settle(FormRows<T> kind, List<T> mine, List<T> before, List<T> there) {
        kind.dropTwins(mine, before, there);
        kind.fit(mine, there);
    }

    private static RequisiteForm known(RequisiteForm row, CompanyForm form) {
        RequisiteForm there = row.getId() == null ? null : FormRows.REQUISITES.find(form.getRequisites(), row.getId());
        return there == null ? new RequisiteForm() : there;
    }

    /** A form with the same values and the same rows. */
    static CompanyForm copyOf(CompanyForm form) {
        CompanyForm copy = new CompanyForm();
        copy.setVersion(form.getVersion());
        fields().forEach(field -> copy(field, form, copy));
        copy.setCustom(form.getCustom());
        return copy;
    }

    private static Stream<FieldDescriptor<CompanyForm>> fields() {
        return CompanyFields.all().stream().filter(FieldDescriptor::writable);
    }

    /** Every field that any of the forms has; merging needs to know no more of a custom one than its key. */
    private Stream<FieldDescriptor<CompanyForm>> fields(CompanyForm mine) {
        return Stream.concat(
                fields(),
                Stream.of(start, theirs, mine)
                        .flatMap(form -> form.getCustom().keySet().stream())
                        .distinct()
                        .map(CompanyFields::custom));
    }

    static void copy(FieldDescriptor<CompanyForm> field, CompanyForm from, CompanyForm to) {
        switch (field.type()) {
            case POINTS -> {
                PointType type = PointType.ofField(field.key());
                FormRows.POINTS.replace(from.points(type), to.points(type));
            }
            case ADDRESSES -> FormRows.ADDRESSES.replace(from.getAddresses(), to.getAddresses());
            case REQUISITES -> FormRows.REQUISITES.replace(from.getRequisites(), to.getRequisites());
            case MONEY -> {
                to.getRevenue().setAmount(from.getRevenue().getAmount());
                to.getRevenue().setCurrency(from.getRevenue().getCurrency());
            }
            default -> field.write(to, field.read(from));
        }
    }

    /** All a form says in a field, marks included. */
    private static @Nullable Object whole(FieldDescriptor<CompanyForm> field, CompanyForm form) {
        if (field.type() != FieldType.REQUISITES) {
            return FormSaid.of(field.read(form));
        }
        return form.getRequisites().stream()
                .filter(row -> !row.isBlank())
                .map(row -> List.of(
                        Objects.requireNonNull(FormSaid.of(row)),
                        row.isDefault(),
                        row.getAccounts().stream()
                                .filter(account -> !account.isBlank())
                                .map(AccountForm::isDefault)
                                .toList()))
                .toList();
    }
}
