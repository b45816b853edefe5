package org.kontor.crm.company;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a form: copied, compared by what they say, and told apart by whether they still stand for a saved one. */
final class FormRows {

    private FormRows() {}

    static PointForm copyOf(PointForm row) {
        PointForm copy = new PointForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setValue(row.getValue());
        return copy;
    }

    static AddressForm copyOf(AddressForm row) {
        AddressForm copy = new AddressForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setText(row.getText());
        return copy;
    }

    static AccountForm copyOf(AccountForm row) {
        AccountForm copy = new AccountForm();
        copy.setId(row.getId());
        copy.setKind(row.getKind());
        copy.setNumber(row.getNumber());
        copy.setBic(row.getBic());
        copy.setBank(row.getBank());
        copy.setCurrency(row.getCurrency());
        copy.setDefault(row.isDefault());
        return copy;
    }

    static RequisiteForm copyOf(RequisiteForm row) {
        RequisiteForm copy = new RequisiteForm(row.getTemplate());
        copy.setId(row.getId());
        copy.setDefault(row.isDefault());
        copy.getValues().putAll(row.getValues());
        row.getAddresses().forEach(address -> copy.getAddresses().add(copyOf(address)));
        row.getAccounts().forEach(account -> copy.getAccounts().add(copyOf(account)));
        return copy;
    }

    static List<List<String>> points(List<PointForm> rows) {
        return rows.stream()
                .filter(row -> !row.getValue().isBlank())
                .map(row ->
                        List.of(String.valueOf(row.getKind()), row.getValue().strip()))
                .toList();
    }

    static List<List<String>> addresses(List<AddressForm> rows) {
        return rows.stream()
                .filter(row -> !row.getText().isBlank())
                .map(row -> List.of(String.valueOf(row.getKind()), row.getText().strip()))
                .toList();
    }

    static List<List<Object>> requisites(List<RequisiteForm> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> List.of(
                        row.getTemplate(),
                        row.isDefault(),
                        values(row.getValues()),
                        addresses(row.getAddresses()),
                        accounts(row.getAccounts())))
                .toList();
    }

    private static Map<String, String> values(Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        typed.forEach((field, value) -> {
            if (value != null && !value.isBlank()) {
                values.put(field, value.strip());
            }
        });
        return values;
    }

    private static List<List<Object>> accounts(List<AccountForm> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> List.<Object>of(
                        String.valueOf(row.getKind()),
                        row.getNumber().strip(),
                        row.getBic().strip(),
                        row.getBank().strip(),
                        row.getCurrency(),
                        row.isDefault()))
                .toList();
    }

    static void fitPoints(List<PointForm> typed, List<PointForm> saved) {
        fit(typed, saved, PointForm::getId, PointForm::setId);
    }

    static void fitAddresses(List<AddressForm> typed, List<AddressForm> saved) {
        fit(typed, saved, AddressForm::getId, AddressForm::setId);
    }

    static void fitRequisites(List<RequisiteForm> typed, List<RequisiteForm> saved) {
        for (RequisiteForm row : typed) {
            RequisiteForm there = saved.stream()
                    .filter(one -> one.getId() != null && one.getId().equals(row.getId()))
                    .findFirst()
                    .orElseGet(RequisiteForm::new);
            row.setId(there.getId());
            fitAddresses(row.getAddresses(), there.getAddresses());
            fit(row.getAccounts(), there.getAccounts(), AccountForm::getId, AccountForm::setId);
        }
    }

    private static <T> void fit(
            List<T> typed, List<T> saved, Function<T, @Nullable Long> id, BiConsumer<T, @Nullable Long> set) {
        var there = saved.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        typed.stream().filter(row -> !there.contains(id.apply(row))).forEach(row -> set.accept(row, null));
    }
}
