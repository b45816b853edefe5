package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.shared.Problem;

class FormCheckTest {

    private final CompanyForm form = new CompanyForm();

    @Test
    void passesByPointsAndAddressesLeftEmpty() {
        form.getPhones().add(new PointForm(PointKind.WORK, "  "));
        form.getAddresses().add(new AddressForm());

        FormCheck check = new FormCheck(form);

        assertThat(check.problems()).isEmpty();
        assertThat(check.normalized()).isEmpty();
    }

    @Test
    void refusesAKindThatBelongsToAnotherType() {
        form.getEmails().add(new PointForm(PointKind.FAX, "biuro@firma.pl"));
        form.getMessengers().add(new PointForm(PointKind.SIGNAL, "@firma"));

        assertThat(new FormCheck(form).problems()).containsExactly(Problem.of("emails[0].kind", "error.kind"));
    }

    @Test
    void asksForARealCurrencyOnlyWithAnAmount() {
        form.getRevenue().setCurrency("ZZZ");
        assertThat(new FormCheck(form).problems()).isEmpty();

        form.getRevenue().setAmount(BigDecimal.ONE);
        assertThat(new FormCheck(form).problems()).extracting(Problem::key).containsExactly("error.money.currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u007fb", "a\ud800b", "a\uffffb"})
    void refusesCharactersThatAreNoText(String name) {
        form.setName(name);

        assertThat(new FormCheck(form).problems()).containsExactly(Problem.of("name", "error.characters"));
    }

    @Test
    void namesProblemsInTheOrderOfTheForm() {
        form.setName("a\u0000");
        form.getPhones().add(new PointForm(PointKind.WORK, "no"));
        form.getRevenue().setAmount(BigDecimal.ONE);
        form.getRevenue().setCurrency("?");

        assertThat(FormCheck.inOrder(new FormCheck(form).problems()))
                .extracting(Problem::field)
                .containsExactly("name", "revenue.currency", "phones[0].value");
    }
}
