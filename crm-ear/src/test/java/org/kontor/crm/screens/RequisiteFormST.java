package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Nips;

/** Legal identities in the form, typed in the browser and read back by REST. */
class RequisiteFormST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        browser.signedInAs("admin");
    }

    /** S-16: identities by template, each with addresses and accounts of its own, one of them the default. */
    @Test
    void keepsSeveralIdentitiesWithAddressesAndAccounts() {
        String nip = Nips.fresh();
        FormPage form = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Szczegółowa"))
                .legal(0, 0, Nips.shown(nip))
                .press(0, "placeAdd", "addressesRows:0:value")
                .press(0, "accountAdd", "accountsRows:0:value");
        form.legal(0, "addressesRows:0:value").fill("ul. Stoczniowa 14, 80-863 Gdańsk");
        form.legal(0, "accountsRows:0:value").fill("61 1090 1014 0000 0712 1981 2874");
        form.legal(0, "accountsRows:0:bank").fill("Bank");
        form.addRequisite().template(1, "Firma, DE");
        assertThat(form.legal(1, "fieldRows:0:cell")).containsText("Numer VAT UE");
        form.legal(1, 0, "DE 123456789").press(1, "mark", "template");
        assertThat(form.legal(1, "mark")).isHidden();

        CompanyPage page = form.save();

        String json = companies.json(page.id());
        assertThat(json)
                .contains("\"nip\":\"" + nip + "\"", "ul. Stoczniowa 14", "\"number\":\"PL61109010140000071219812874\"")
                .containsPattern("\"template\":\"pl-company\",\"default\":false")
                .containsPattern(
                        "\"template\":\"de-company\",\"default\":true,\"values\":\\{\"euVat\":\"DE123456789\"");
        assertThat(page.section("Szczegóły")).containsText("Firma, DE");
        assertThat(page.section("Szczegóły")).containsText(Nips.shown(nip));
        assertThat(page.section("Szczegóły")).containsText("PL61 1090 1014 0000 0712 1981 2874");

        FormPage again = FormPage.of(browser, page.id());
        again.legal(1, "remove").click();
        again.legal(1, "template")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        again.save();
        assertThat(companies.json(page.id()))
                .doesNotContain("de-company")
                .contains("\"template\":\"pl-company\",\"default\":true");
    }

    /** B-03: what is wrong is said while it is typed, with what may have been meant, and what is right is said too. */
    @Test
    void saysWhatIsWrongWithAnIdentifierAndWhatIsRight() {
        String nip = Nips.fresh();
        String wrong = nip.substring(0, 9) + (nip.charAt(9) - '0' + 1) % 10;
        FormPage form = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Sprawdzana"))
                .legal(0, 0, nip.substring(0, 7));
        assertThat(form.legalSaid(0, 0)).containsText("Za krótki NIP: wymagana liczba znaków to 10, podano 7.");
        form.legal(0, 0, "583-526-10-86");
        assertThat(form.legalSaid(0, 0)).containsText("Suma kontrolna się nie zgadza. Może chodziło o");
        assertThat(form.legalSaid(0, 0)).containsText("583-526-01-86");
        form.legal(0, 0, wrong);
        assertThat(form.legalSaid(0, 0)).containsText("Suma kontrolna się nie zgadza.");

        form.saveRefused();
        assertThat(form.banner()).containsText("NIP");
        assertThat(form.legalValue(0, 0)).isFocused();
        assertThat(form.legalValue(0, 0)).hasValue(wrong);

        form.legal(0, 0, Nips.shown(nip));
        assertThat(form.legalSaid(0, 0)).containsText("Suma kontrolna poprawna");
        browser.picture("requisite-form");
        CompanyPage page = form.save();
        assertThat(companies.json(page.id())).contains("\"nip\":\"" + nip + "\"");
        assertThat(page.section("Szczegóły")).containsText(Nips.shown(nip));
    }

    /** Section 3 of the design: saving over the same NIP asks for a reason, beside the field. */
    @Test
    void asksForAReasonWhenAnotherCompanyHasTheNip() {
        String nip = Nips.fresh();
        String first = companies.uniqueName("Pierwsza");
        FormPage.forNew(browser).fill("name", first).legal(0, 0, nip).save();
        FormPage form = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Druga"))
                .legal(0, 0, nip);

        form.saveRefused();

        assertThat(form.legalSaid(0, 0)).containsText("ma już firma " + first);
        form.legal(0, "reason").fill("oddział w Gdyni");
        CompanyPage page = form.save();
        assertThat(companies.json(page.id())).contains("\"nip\":\"" + nip + "\"");
        assertThat(browser.product()
                        .rest("admin", "GET", "/companies/" + page.id() + "/history", "")
                        .body())
                .contains("\"note\":\"oddział w Gdyni\"");
        page.history();
        assertThat(browser.page().locator(".k-tl")).containsText("oddział w Gdyni");
        assertThat(browser.page().locator(".k-tl")).containsText(Nips.shown(nip));
    }
}
