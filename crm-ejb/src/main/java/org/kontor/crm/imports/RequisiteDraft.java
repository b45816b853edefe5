package org.kontor.crm.imports;

import jakarta.json.stream.JsonGenerator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.AccountForm;
import org.kontor.crm.company.AddressForm;
import org.kontor.crm.company.AddressKind;
import org.kontor.crm.company.CheckedForm;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.RequisiteForm;
import org.kontor.crm.shared.Problem;

/** The legal identity that a row gives, on its way from cells to the form: its columns say in turn what each account is. */
final class RequisiteDraft {

    private static final Pattern PLACE =
            Pattern.compile("requisites\\[\\d+]\\.(values|addresses|accounts)[.\\[]([A-Za-z0-9]+)]?(?:\\.([a-z]+))?");

    private final RequisiteForm form = new RequisiteForm();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> bics = new ArrayList<>();
    private final List<String> banks = new ArrayList<>();
    private final List<String> currencies = new ArrayList<>();

    void fill(ImportField field, String cell) {
        String kind = Objects.requireNonNull(field.kind());
        switch (field.key()) {
            case ImportField.REQUISITES -> form.getValues().put(kind, cell);
            case ImportField.REQUISITE_ADDRESSES ->
                form.getAddresses().add(new AddressForm(AddressKind.valueOf(kind), RowFiller.oneLine(cell, ", ")));
            default -> part(kind).add(cell);
        }
    }

    private List<String> part(String kind) {
        return switch (kind) {
            case RequisiteFields.NUMBER -> numbers;
            case RequisiteFields.BIC -> bics;
            case RequisiteFields.BANK -> banks;
            default -> currencies;
        };
    }

    /**
     * Gives the company's form the identity, if the row has one.
     *
     * @param directory what chooses its template
     */
    void finish(CompanyForm company, Directory directory) {
        int accounts = Math.max(Math.max(numbers.size(), bics.size()), banks.size());
        for (int i = 0; i < accounts; i++) {
            AccountForm account = new AccountForm();
            account.setNumber(at(numbers, i));
            account.setBic(at(bics, i));
            account.setBank(at(banks, i));
            account.setCurrency(at(currencies, i));
            form.getAccounts().add(account);
        }
        if (!form.isBlank()) {
            form.setTemplate(directory.template(form.getValues().keySet()));
            company.getRequisites().add(form);
        }
    }

    private static String at(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** A broken rule, named as the columns name the field. */
    Reason reason(Problem problem) {
        Matcher place = PLACE.matcher(problem.field());
        if (!place.matches()) {
            return Reason.of(ImportField.REQUISITES, problem, problem.of());
        }
        String where = place.group(2);
        return switch (place.group(1)) {
            case "values" ->
                Reason.of(
                        ImportField.REQUISITES + "." + where,
                        problem,
                        form.getValues().get(where));
            case "addresses" -> {
                AddressForm address = form.getAddresses().get(Integer.parseInt(where));
                yield Reason.of(ImportField.REQUISITE_ADDRESSES + "." + address.getKind(), problem, address.getText());
            }
            default -> account(form.getAccounts().get(Integer.parseInt(where)), place.group(3), problem);
        };
    }

    private static Reason account(AccountForm account, @Nullable String part, Problem problem) {
        Function<AccountForm, String> value = switch (String.valueOf(part)) {
            case RequisiteFields.BIC -> AccountForm::getBic;
            case RequisiteFields.BANK -> AccountForm::getBank;
            case RequisiteFields.CURRENCY -> AccountForm::getCurrency;
            default -> AccountForm::getNumber;
        };
        String field = part == null ? RequisiteFields.NUMBER : part;
        return Reason.of(ImportField.ACCOUNTS + "." + field, problem, value.apply(account));
    }

    /** Adds it as the staging table keeps it. */
    void json(CheckedForm.Identity identity, JsonGenerator data) {
        data.writeStartObject("requisite").write("template", identity.template());
        data.writeStartObject("values");
        identity.values().forEach(data::write);
        data.writeEnd().writeStartArray("addresses");
        identity.addresses()
                .forEach(address -> data.writeStartObject()
                        .write("kind", String.valueOf(address.getKind()))
                        .write("text", address.getText().strip())
                        .writeEnd());
        data.writeEnd().writeStartArray("accounts");
        Iterator<String> written = IntStream.range(0, form.getAccounts().size())
                .filter(i -> !form.getAccounts().get(i).isBlank())
                .mapToObj(i -> at(currencies, i))
                .iterator();
        identity.accounts().forEach(account -> json(account, written.next().isBlank(), data));
        data.writeEnd().writeEnd();
    }

    /** @param assumed whether no cell says the currency, so that an account which is there keeps its own */
    private static void json(CheckedForm.Account account, boolean assumed, JsonGenerator data) {
        data.writeStartObject()
                .write("kind", account.kind().name())
                .write("number", account.number())
                .write("currency", account.currency());
        if (assumed) {
            data.write("currencyAssumed", true);
        }
        if (account.bic() != null) {
            data.write("bic", account.bic());
        }
        if (account.bank() != null) {
            data.write("bank", account.bank());
        }
        data.writeEnd();
    }
}
