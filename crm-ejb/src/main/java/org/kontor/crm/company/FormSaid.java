package org.kontor.crm.company;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What something in a form says, so that two people would call it the same: spaces around and rows left empty do not count. */
final class FormSaid {

    private FormSaid() {}

    /**
     * Comparable by {@code equals}.
     *
     * @return null where nothing is said
     */
    static @Nullable Object of(@Nullable Object thing) {
        if (thing instanceof String text) {
            return text.isBlank() ? null : text.strip();
        }
        if (thing instanceof MoneyForm money) {
            return money(money);
        }
        if (thing instanceof PointForm row) {
            return row.getValue().isBlank()
                    ? null
                    : List.of(kind(row.getKind()), row.getValue().strip());
        }
        if (thing instanceof AddressForm row) {
            return row.getText().isBlank()
                    ? null
                    : List.of(kind(row.getKind()), row.getText().strip());
        }
        if (thing instanceof AccountForm row) {
            return row.isBlank() ? null : account(row);
        }
        if (thing instanceof RequisiteForm row) {
            return row.isBlank() ? null : requisite(row);
        }
        return thing instanceof List<?> rows ? all(rows) : thing;
    }

    private static List<Object> all(List<?> rows) {
        return rows.stream()
                .<@Nullable Object>map(FormSaid::of)
                .filter(Objects::nonNull)
                .<Object>map(said -> said)
                .toList();
    }

    private static String kind(@Nullable Enum<?> kind) {
        return kind == null ? "" : kind.name();
    }

    private static @Nullable Object money(MoneyForm money) {
        BigDecimal amount = money.getAmount();
        return amount == null ? null : List.of(amount.stripTrailingZeros(), money.getCurrency());
    }

    private static Object account(AccountForm row) {
        return List.of(
                kind(row.getKind()),
                row.getNumber().strip(),
                row.getBic().strip(),
                row.getBank().strip(),
                row.getCurrency());
    }

    private static Object requisite(RequisiteForm row) {
        Map<String, Object> values = new HashMap<>();
        row.getValues().forEach((field, value) -> {
            Object said = of(value);
            if (said != null) {
                values.put(field, said);
            }
        });
        return List.of(row.getTemplate(), values, all(row.getAddresses()), all(row.getAccounts()));
    }
}
