package org.kontor.crm.company;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Problem;

/**
 * A form with what can be said of it without looking anything up.
 *
 * @param problems every field that breaks a rule, in the order of the form; none when it is sound
 * @param normalized by the point's form, its normalised value; points left empty are missing
 * @param custom what the form says of custom fields
 * @param identities its legal identities, empty ones left out
 */
public record CheckedForm(
        List<Problem> problems, Map<PointForm, String> normalized, Custom custom, List<Identity> identities) {

    /**
     * A legal identity as its tables hold it.
     *
     * @param template id of its template
     * @param values by the code of the field, normalised
     * @param addresses as typed
     * @param accounts bank accounts, numbers normalised
     */
    public record Identity(
            long template, Map<String, String> values, List<AddressForm> addresses, List<Account> accounts) {

        static Identity of(CheckedRequisite checked) {
            return new Identity(
                    checked.template().id(),
                    checked.values(),
                    checked.form().getAddresses().stream()
                            .filter(address -> !address.getText().isBlank())
                            .toList(),
                    checked.accounts().stream().map(Account::of).toList());
        }
    }

    /**
     * A bank account as its table holds it.
     *
     * @param number an IBAN without spaces, else as typed
     * @param bic null when empty
     * @param bank null when empty
     * @param currency ISO 4217 code
     */
    public record Account(
            AccountKind kind,
            String number,
            @Nullable String bic,
            @Nullable String bank,
            String currency) {

        static Account of(CheckedRequisite.Account checked) {
            AccountForm form = checked.form();
            return new Account(
                    Objects.requireNonNullElse(form.getKind(), AccountKind.IBAN),
                    checked.number(),
                    checked.bic(),
                    form.getBank().isBlank() ? null : form.getBank().strip(),
                    form.getCurrency());
        }
    }

    /**
     * Custom values, as the company's column holds them.
     *
     * @param given those the form gives
     * @param created those of a company that is created from it: with the defaults
     * @param missing what such a company would lack of required fields
     */
    public record Custom(JsonObject given, JsonObject created, List<Problem> missing) {

        /** Nothing is said, because there are no custom fields. */
        public static final Custom NONE =
                new Custom(JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_OBJECT, List.of());
    }
}
