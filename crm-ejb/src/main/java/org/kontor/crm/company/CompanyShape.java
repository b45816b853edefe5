package org.kontor.crm.company;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.shared.Problem;

/** Forms of companies as merging knows them: with addresses, requisites and an amount. */
final class CompanyShape extends FormShape<CompanyForm> {

    private static final long serialVersionUID = 1L;

    static final CompanyShape SHAPE = new CompanyShape();

    private CompanyShape() {}

    @Override
    protected CompanyForm blank() {
        return new CompanyForm();
    }

    @Override
    protected long version(CompanyForm form) {
        return form.getVersion();
    }

    @Override
    protected void setVersion(CompanyForm form, long version) {
        form.setVersion(version);
    }

    @Override
    protected List<FieldDescriptor<CompanyForm>> fields() {
        return CompanyFields.all().stream().filter(FieldDescriptor::writable).toList();
    }

    @Override
    protected FieldDescriptor<CompanyForm> custom(String key) {
        return CompanyFields.custom(key);
    }

    @Override
    protected Map<String, List<String>> customs(CompanyForm form) {
        return form.getCustom();
    }

    @Override
    protected List<PointType> pointTypes() {
        return List.of(PointType.values());
    }

    @Override
    protected List<PointForm> points(CompanyForm form, PointType type) {
        return form.points(type);
    }

    @Override
    protected void copy(FieldDescriptor<CompanyForm> field, CompanyForm from, CompanyForm to) {
        switch (field.type()) {
            case ADDRESSES -> FormRows.ADDRESSES.replace(from.getAddresses(), to.getAddresses());
            case REQUISITES -> FormRows.REQUISITES.replace(from.getRequisites(), to.getRequisites());
            case MONEY -> {
                to.getRevenue().setAmount(from.getRevenue().getAmount());
                to.getRevenue().setCurrency(from.getRevenue().getCurrency());
            }
            default -> super.copy(field, from, to);
        }
    }

    @Override
    protected List<FormCell<CompanyForm>> cells(FieldDescriptor<CompanyForm> field, List<CompanyForm> forms) {
        return switch (field.type()) {
            case ADDRESSES -> rows(field, field.key(), FormRows.ADDRESSES, CompanyForm::getAddresses, forms);
            case REQUISITES -> RequisiteCells.of(field, forms);
            default -> super.cells(field, forms);
        };
    }

    @Override
    protected @Nullable Object whole(FieldDescriptor<CompanyForm> field, CompanyForm form) {
        if (field.type() != FieldType.REQUISITES) {
            return super.whole(field, form);
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

    @Override
    protected void settleRows(CompanyForm mine, CompanyForm before, CompanyForm there) {
        super.settleRows(mine, before, there);
        settle(FormRows.ADDRESSES, mine.getAddresses(), before.getAddresses(), there.getAddresses());
        settle(FormRows.REQUISITES, mine.getRequisites(), before.getRequisites(), there.getRequisites());
        for (RequisiteForm row : mine.getRequisites()) {
            RequisiteForm theirs = known(row, there);
            RequisiteForm start = known(row, before);
            settle(FormRows.ADDRESSES, row.getAddresses(), start.getAddresses(), theirs.getAddresses());
            settle(FormRows.ACCOUNTS, row.getAccounts(), start.getAccounts(), theirs.getAccounts());
        }
    }

    @Override
    protected List<Problem> keepParts(
            CompanyForm form, CompanyForm shown, CompanyForm stored, Set<String> fixed, Set<String> hidden) {
        return new KeptIdentifiers(fixed, hidden)
                .keep(form.getRequisites(), shown.getRequisites(), stored.getRequisites());
    }

    private static RequisiteForm known(RequisiteForm row, CompanyForm form) {
        return FormRows.REQUISITES.same(row, form.getRequisites()).orElseGet(RequisiteForm::new);
    }
}
