package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** The page of one company and its history. */
class CompanyPageST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        browser.signedInAs("admin");
    }

    /** S-34: who, when, why, which field, old and new value, in words; and a change can be taken back from there. */
    @Test
    void tellsWhatChangedAndTakesItBack() {
        String name = companies.uniqueName("Z historią");
        long id = companies.add(name);
        FormPage.of(browser, id).choose("type", "Dostawca").save();

        CompanyPage page = CompanyPage.of(browser, id).history();
        Locator newest = page.entries().first();
        assertThat(newest).containsText("Zmiana: Tomasz Zieliński");
        assertThat(newest).containsText("formularz");
        assertThat(newest).containsText("Typ firmy");
        assertThat(newest).containsText("puste");
        assertThat(newest).containsText("Dostawca");
        assertThat(page.entries().last()).containsText("Dodanie: Tomasz Zieliński");
        assertThat(page.entries().last()).containsText("REST");

        newest.getByText("Cofnij").click();

        assertThat(browser.page().locator(".k-toast")).containsText("Cofnięto");
        assertThat(page.entries().first()).containsText("cofnięcie");
        assertThat(companies.json(id)).doesNotContain("supplier");
    }

    @Test
    void deletesAtOnceAndTakesItBackFromTheList() {
        String name = companies.uniqueName("Usuwana ze strony");
        long id = companies.add(name);

        ListPage list = CompanyPage.of(browser, id).delete();
        assertThat(list.toast()).containsText("Usunięto firmę " + name);
        assertThat(companies.status(id)).isEqualTo(404);

        list.undo();
        assertThat(list.toast()).containsText("Cofnięto");
        assertThat(companies.status(id)).isEqualTo(200);
    }

    @Test
    void showsEmptyLinesOnRequest() {
        CompanyPage page = CompanyPage.of(browser, companies.add(companies.uniqueName("Pusta")));
        Locator about = page.section("O firmie");
        assertThat(about.locator("dt").first()).isHidden();

        about.locator("[data-k-whole]").click();

        assertThat(about.locator("dt").first()).isVisible();
        assertThat(about).containsText("Ukryj puste (8)");
    }
}
