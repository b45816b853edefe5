package org.kontor.crm.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kontor.crm.field.FieldDescriptor;

/**
 * The cells of requisites: each value, address and account by itself, as long as everybody has the requisite and under
 * the same template; else the requisite as a whole.
 */
final class RequisiteCells {

    private static final FormRows<RequisiteForm> ROWS = FormRows.REQUISITES;

    private RequisiteCells() {}

    static List<FormCell<CompanyForm>> of(FieldDescriptor<CompanyForm> field, List<CompanyForm> forms) {
        List<FormCell<CompanyForm>> cells = new ArrayList<>();
        List<FormCell<CompanyForm>> whole = FormShape.rows(field, field.key(), ROWS, CompanyForm::getRequisites, forms);
        List<Long> ids = ROWS.ids(forms.stream().map(CompanyForm::getRequisites).toList());
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            List<RequisiteForm> rows = forms.stream()
                    .map(form -> ROWS.find(form.getRequisites(), id))
                    .filter(Objects::nonNull)
                    .filter(row -> !row.isBlank())
                    .toList();
            boolean alike = rows.size() == forms.size()
                    && rows.stream().map(RequisiteForm::getTemplate).distinct().count() == 1;
            cells.addAll(alike ? parts(field, id, forms, rows) : List.of(whole.get(i)));
        }
        cells.add(FormCell.mark(field, field.key(), ROWS, CompanyForm::getRequisites));
        return cells;
    }

    private static List<FormCell<CompanyForm>> parts(
            FieldDescriptor<CompanyForm> field, long id, List<CompanyForm> forms, List<RequisiteForm> rows) {
        String path = field.key() + "[" + id + "].";
        Function<CompanyForm, List<AccountForm>> accounts =
                form -> row(form, id).getAccounts();
        Stream<String> codes =
                rows.stream().flatMap(row -> row.getValues().keySet().stream()).distinct();
        List<FormCell<CompanyForm>> cells = new ArrayList<>();
        codes.forEach(code -> cells.add(value(field, path, id, code)));
        cells.addAll(FormShape.rows(
                field,
                path + "addresses",
                FormRows.ADDRESSES,
                form -> row(form, id).getAddresses(),
                forms));
        cells.addAll(FormShape.rows(field, path + "accounts", FormRows.ACCOUNTS, accounts, forms));
        cells.add(FormCell.mark(field, path + "accounts", FormRows.ACCOUNTS, accounts));
        return cells;
    }

    private static FormCell<CompanyForm> value(FieldDescriptor<CompanyForm> field, String path, long id, String code) {
        return new FormCell<>(
                field,
                path + code,
                form -> row(form, id).getValues().get(code),
                (from, to) -> row(to, id)
                        .getValues()
                        .put(code, row(from, id).getValues().get(code)));
    }

    private static RequisiteForm row(CompanyForm form, long id) {
        return Objects.requireNonNull(ROWS.find(form.getRequisites(), id));
    }
}
