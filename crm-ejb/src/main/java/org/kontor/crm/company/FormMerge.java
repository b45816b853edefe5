package org.kontor.crm.company;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;

/**
 * Two people changed the same company from the same start. Field by field: what only one of them changed is that one's;
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
     * @return keys of the fields that both changed, in the order of the form; there the form keeps its own
     */
    List<String> into(CompanyForm mine) {
        List<String> both = new ArrayList<>();
        CompanyFields.all().stream().filter(FieldDescriptor::writable).forEach(field -> {
            Object now = value(field, theirs);
            Object typed = value(field, mine);
            boolean changedThere = !Objects.equals(value(field, start), now);
            boolean changedHere = !Objects.equals(value(field, start), typed);
            if (changedThere && !changedHere) {
                copy(field, theirs, mine);
            } else if (changedThere && !Objects.equals(now, typed)) {
                both.add(field.key());
            }
        });
        fit(mine);
        return both;
    }

    /** Rows that somebody removed from the company meanwhile become new ones. */
    private void fit(CompanyForm mine) {
        for (PointType type : PointType.values()) {
            FormRows.fitPoints(mine.points(type), theirs.points(type));
        }
        FormRows.fitAddresses(mine.getAddresses(), theirs.getAddresses());
        FormRows.fitRequisites(mine.getRequisites(), theirs.getRequisites());
    }

    /** A form with the same values and the same rows. */
    static CompanyForm copyOf(CompanyForm form) {
        CompanyForm copy = new CompanyForm();
        copy.setVersion(form.getVersion());
        CompanyFields.all().stream().filter(FieldDescriptor::writable).forEach(field -> copy(field, form, copy));
        return copy;
    }

    private static void copy(FieldDescriptor<CompanyForm> field, CompanyForm from, CompanyForm to) {
        switch (field.type()) {
            case POINTS -> {
                PointType type = PointType.ofField(field.key());
                replace(to.points(type), from.points(type), FormRows::copyOf);
            }
            case ADDRESSES -> replace(to.getAddresses(), from.getAddresses(), FormRows::copyOf);
            case REQUISITES -> replace(to.getRequisites(), from.getRequisites(), FormRows::copyOf);
            case MONEY -> {
                to.getRevenue().setAmount(from.getRevenue().getAmount());
                to.getRevenue().setCurrency(from.getRevenue().getCurrency());
            }
            default -> field.write(to, field.read(from));
        }
    }

    private static <T> void replace(List<T> rows, List<T> by, UnaryOperator<T> copy) {
        List<T> copies = by.stream().map(copy).toList();
        rows.clear();
        rows.addAll(copies);
    }

    /** A field's value as two people would call it the same: rows left empty and spaces around do not count. */
    private static @Nullable Object value(FieldDescriptor<CompanyForm> field, CompanyForm form) {
        return switch (field.type()) {
            case POINTS -> FormRows.points(form.points(PointType.ofField(field.key())));
            case ADDRESSES -> FormRows.addresses(form.getAddresses());
            case REQUISITES -> FormRows.requisites(form.getRequisites());
            case MONEY -> money(form.getRevenue());
            default -> field.read(form) instanceof String text ? text.strip() : field.read(form);
        };
    }

    private static @Nullable Object money(MoneyForm money) {
        BigDecimal amount = money.getAmount();
        return amount == null ? null : List.of(amount.stripTrailingZeros(), money.getCurrency());
    }
}
