package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.Problem;

class RequisiteCheckTest {

    private static final Template POLISH = new Template(
            1,
            "pl",
            "PL",
            Template.Holder.COMPANY,
            "Firma",
            "Company",
            false,
            List.of(
                    new TemplateField("nip", "NIP", "NIP", Identifier.NIP, false),
                    new TemplateField("name", "Nazwa", "Name", null, true)));

    private final RequisiteForm form = new RequisiteForm("pl");

    @Test
    void passesByWhatIsEmpty() {
        form.getValues().put("nip", "  ");
        form.getAddresses().add(new AddressForm());
        form.getAccounts().add(new AccountForm());

        assertThat(check().problems()).isEmpty();
        assertThat(check().checked()).isEmpty();
    }

    @Test
    void normalisesByTheTemplateAndLeavesTextAsItIs() {
        form.getValues().put("nip", "PL 583-526-01-86");
        form.getValues().put("name", " Żółw ");

        assertThat(check().problems()).isEmpty();
        assertThat(check().checked())
                .singleElement()
                .satisfies(one -> assertThat(one.values()).isEqualTo(Map.of("nip", "5835260186", "name", "Żółw")));
    }

    @Test
    void asksForWhatIsRequiredOnlyWhereThereIsSomething() {
        form.getValues().put("nip", "5835260186");

        assertThat(check().problems()).containsExactly(Problem.of("requisites[0].values.name", "error.required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\ud800b"})
    void refusesCharactersThatAreNoText(String name) {
        form.getValues().put("name", name);

        assertThat(check().problems()).containsExactly(Problem.of("requisites[0].values.name", "error.characters"));
    }

    @Test
    void refusesWhatIsTooLong() {
        form.getValues().put("name", "x".repeat(501));

        assertThat(check().problems()).extracting(Problem::key).containsExactly("error.tooLong");
    }

    @Test
    void anAccountNeedsANumberAndTakesAPlainOneOnlyWhenItSaysSo() {
        form.getValues().put("name", "x");
        AccountForm account = new AccountForm();
        account.setBank("Bank");
        form.getAccounts().add(account);
        assertThat(check().problems())
                .containsExactly(Problem.of("requisites[0].accounts[0].number", "error.required"));

        account.setNumber("0011223344");
        assertThat(check().problems()).extracting(Problem::key).containsExactly("error.identifier.tooShort");

        account.setKind(AccountKind.PLAIN);
        assertThat(check().problems()).isEmpty();
    }

    @Test
    void marksTheFirstOfEachWhereNoneIsMarked() {
        form.getValues().put("name", "x");
        form.getAccounts().add(account("61109010140000071219812874"));
        form.getAccounts().add(account("DE89370400440532013000"));
        form.getAccounts().get(1).setDefault(true);

        assertThat(check().checked()).singleElement().satisfies(one -> {
            assertThat(one.byDefault()).isTrue();
            assertThat(one.accounts())
                    .extracting(CheckedRequisite.Account::byDefault)
                    .containsExactly(false, true);
        });
    }

    private RequisiteCheck check() {
        return new RequisiteCheck(List.of(form), List.of(POLISH), Map.of());
    }

    private static AccountForm account(String number) {
        AccountForm account = new AccountForm();
        account.setNumber(number);
        return account;
    }
}
