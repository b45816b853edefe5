package org.kontor.crm.company;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
            List<Long> there =
                    theirs.points(type).stream().map(PointForm::getId).toList();
            mine.points(type).stream()
                    .filter(row -> !there.contains(row.getId()))
                    .forEach(row -> row.setId(null));
        }
        List<Long> there =
                theirs.getAddresses().stream().map(AddressForm::getId).toList();
        mine.getAddresses().stream().filter(row -> !there.contains(row.getId())).forEach(row -> row.setId(null));
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
                List<PointForm> rows = to.points(PointType.ofField(field.key()));
                rows.clear();
                from.points(PointType.ofField(field.key())).forEach(row -> rows.add(copyOf(row)));
            }
            case ADDRESSES -> {
                to.getAddresses().clear();
                from.getAddresses().forEach(row -> to.getAddresses().add(copyOf(row)));
            }
            case MONEY -> {
                to.getRevenue().setAmount(from.getRevenue().getAmount());
                to.getRevenue().setCurrency(from.getRevenue().getCurrency());
            }
            default -> field.write(to, field.read(from));
        }
    }

    private static PointForm copyOf(PointForm row) {
        PointForm copy = new PointForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setValue(row.getValue());
        return copy;
    }

    private static AddressForm copyOf(AddressForm row) {
        AddressForm copy = new AddressForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setText(row.getText());
        return copy;
    }

    /** A field's value as two people would call it the same: rows left empty and spaces around do not count. */
    private static @Nullable Object value(FieldDescriptor<CompanyForm> field, CompanyForm form) {
        return switch (field.type()) {
            case POINTS ->
                form.points(PointType.ofField(field.key())).stream()
                        .filter(row -> !row.getValue().isBlank())
                        .map(row -> List.of(
                                String.valueOf(row.getKind()), row.getValue().strip()))
                        .toList();
            case ADDRESSES ->
                form.getAddresses().stream()
                        .filter(row -> !row.getText().isBlank())
                        .map(row -> List.of(
                                String.valueOf(row.getKind()), row.getText().strip()))
                        .toList();
            case MONEY -> money(form.getRevenue());
            default -> field.read(form) instanceof String text ? text.strip() : field.read(form);
        };
    }

    private static @Nullable Object money(MoneyForm money) {
        BigDecimal amount = money.getAmount();
        return amount == null ? null : List.of(amount.stripTrailingZeros(), money.getCurrency());
    }
}
