package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** The company form: every field a company has, typed in the browser and read back by REST. */
class CompanyFormST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        browser.signedInAs("admin");
    }

    /** S-08: the name is required, and what else was typed stays. */
    @Test
    void refusesACompanyWithoutName() {
        FormPage form = FormPage.forNew(browser).fill("revenue", "12 500");

        form.saveRefused();

        assertThat(form.problem("name")).containsText("Firma potrzebuje nazwy");
        assertThat(form.banner()).containsText("Nazwa firmy");
        assertThat(form.field("name")).isFocused();
        assertThat(form.field("revenue")).hasValue("12 500");
    }

    /** S-11, S-12, S-17: one value of each selection list. */
    @Test
    void keepsTypeIndustryAndEmployees() {
        long id = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Listy wyboru"))
                .choose("type", "Partner")
                .choose("industry", "Energetyka")
                .choose("employees", "50–250")
                .save()
                .id();

        assertThat(companies.json(id))
                .contains("\"type\":\"partner\"", "\"industry\":\"energy\"")
                .containsPattern("\"employees\":\"[^\"]*50[^\"]*250\"");
        assertThat(CompanyPage.of(browser, id).section("O firmie")).containsText("Energetyka");
    }

    /** S-13: an amount as people type it, with its currency. */
    @Test
    void keepsRevenueWithItsCurrency() {
        long id = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Przychód"))
                .fill("revenue", "12 500 000,50")
                .choose("currency", "EUR")
                .save()
                .id();

        assertThat(companies.json(id)).containsPattern("\"amount\":12500000.50?,\"currency\":\"EUR\"");
        assertThat(CompanyPage.of(browser, id).section("O firmie")).containsText("12\u00A0500\u00A0000,50\u00A0EUR");
    }

    /** S-13, S-14: what cannot be read is named beside its field, everything at once, and nothing typed is lost. */
    @Test
    void namesEveryProblemAtOnce() {
        FormPage form = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Z błędami"))
                .fill("revenue", "12,5 mln")
                .row("emails", 0, "praca", "biuro.firma.pl");

        form.saveRefused();

        assertThat(form.banner()).containsText("2 pola wymagają poprawy");
        assertThat(form.problem("revenue")).containsText("To nie jest kwota");
        assertThat(form.problem("emails0")).containsText("Brak znaku @");
        assertThat(form.rowValue("emails", 0)).hasValue("biuro.firma.pl");
    }

    /** S-14: any number of phones, e-mails, websites and messengers; rows come and go and the rest stays typed. */
    @Test
    void addsAndRemovesRowsWithoutLosingWhatWasTyped() {
        FormPage form = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Kontaktowa"))
                .row("phones", 0, "komórka", "601 555 014")
                .addRow("phones")
                .row("phones", 1, "faks", "58 555 01 13")
                .row("emails", 0, "praca", "biuro@kontaktowa.example")
                .addRow("websites")
                .row("websites", 0, "praca", "kontaktowa.example")
                .addRow("messengers")
                .row("messengers", 0, "Signal", "+48 601 555 014")
                .row("addresses", 0, "dostawy", "ul. Portowa 7, 81-387 Gdynia");

        form.removeRow("phones", 1);
        assertThat(form.rowValue("phones", 0)).hasValue("601 555 014");
        assertThat(form.rowValue("emails", 0)).hasValue("biuro@kontaktowa.example");
        long id = form.save().id();

        assertThat(companies.json(id))
                .contains("\"value\":\"601 555 014\"", "\"normalized\":\"+48601555014\"", "\"kind\":\"MOBILE\"")
                .contains("biuro@kontaktowa.example", "kontaktowa.example", "SIGNAL", "SHIPPING", "ul. Portowa 7")
                .doesNotContain("58 555 01 13");
    }

    /** S-18: the flag says in words whom it reaches under today's roles. */
    @Test
    void saysWhomTheFlagReaches() {
        FormPage form = FormPage.forNew(browser).fill("name", companies.uniqueName("Dla wszystkich"));
        assertThat(form.field("reach")).containsText("poziom");
        form.field("availableToEveryone").check();

        long id = form.save().id();

        assertThat(companies.json(id)).contains("\"availableToEveryone\":true");
        assertThat(CompanyPage.of(browser, id).section("Więcej")).containsText("Tak");
    }

    /** S-19: the creator is responsible unless another person is picked. */
    @Test
    void putsTheCompanyIntoAnotherPersonsHands() {
        FormPage form = FormPage.forNew(browser).fill("name", companies.uniqueName("Przekazana"));
        assertThat(form.field("responsible_input")).hasValue("Tomasz Zieliński");

        long id = form.responsible("Anna").save().id();

        assertThat(companies.json(id)).contains("Anna Kowalczyk");
        assertThat(CompanyPage.of(browser, id).section("Więcej")).containsText("Anna Kowalczyk");
    }

    @Test
    void asksBeforeUnsavedChangesAreLeft() {
        FormPage form = FormPage.forNew(browser).fill("name", "Niezapisana");

        browser.page().keyboard().press("Escape");
        assertThat(browser.page().locator("#leave")).isVisible();
        browser.page().locator("[data-k-leave=back]").click();
        assertThat(form.field("name")).hasValue("Niezapisana");

        browser.page().keyboard().press("Escape");
        browser.page().locator("[data-k-leave=discard]").click();
        browser.page().waitForURL(url -> url.endsWith("/companies"));
    }
}
