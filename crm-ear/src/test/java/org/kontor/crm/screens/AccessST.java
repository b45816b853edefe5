package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** A-06 in the browser: a record says why it is seen, and what it says turns the decision round does so. */
class AccessST {

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());

    @Test
    void aRecordSaysWhyAndWhatWouldTurnItRound() {
        long id = companies.addFor("Anna", companies.uniqueName("Wyjaśniona"));
        String access = "/companies/" + id + "/access?operation=UPDATE";
        Page page = browser.signedInAs("admin");
        browser.open("/companies/" + id);
        page.getByText("Dlaczego widzę?").click();
        page.waitForURL("**?why=*");
        Locator drawer = page.locator(".k-drawer");
        assertThat(drawer.locator(".k-verdict")).containsText("Odczyt: tak, przez Administrator");
        page.locator("#whyPerson_input").fill("");
        page.locator("#whyPerson_input").pressSequentially("Ewa");
        page.locator(".ui-autocomplete-item").first().click();
        assertThat(drawer.locator(".k-verdict")).containsText("Odczyt: nie");
        drawer.locator(".k-drawer-ops a").nth(1).click();
        assertThat(drawer.locator(".k-verdict")).containsText("Zmiana: nie");
        assertThat(drawer.locator(".k-flips")).containsText("odpowiedzialność przejmie Ewa Lis");
        page.locator("#whoAll").click();
        assertThat(drawer.locator(".k-role-l")).containsText("Anna Kowalczyk");
        assertThat(drawer.locator(".k-role-l")).not().containsText("Ewa Lis");
        assertThat(browser.product().rest("ewa.lis", "GET", access, "").statusCode())
                .isEqualTo(404);

        String patch = "{\"responsible\": {\"id\": " + companies.userId("Ewa") + "}}";
        assertThat(browser.product()
                        .rest(
                                "admin",
                                "PATCH",
                                "/companies/" + id,
                                patch,
                                "Content-Type",
                                "application/merge-patch+json",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);
        page.reload();
        assertThat(drawer.locator(".k-verdict")).containsText("Zmiana: tak");
        assertThat(browser.product().rest("ewa.lis", "GET", access, "").body())
                .contains("\"allowed\":true", "STRANGER_RESPONSIBLE");
        page.keyboard().press("Escape");
        assertThat(drawer).hasCount(0);
    }

    /** The drawer may be seen before the last of the page has come; what is done then is not undone by the page. */
    @Test
    void whoIsQuickerThanThePageStaysInTheField() {
        long id = companies.addForEveryone(companies.uniqueName("Powolna"));
        Page page = browser.signedInAs("admin");
        page.addInitScript("document.addEventListener('DOMContentLoaded',"
                + " () => document.getElementById('whyPerson_input').focus(), { once: true })");
        browser.open("/companies/" + id + "?why=READ");
        assertThat(page.locator("#whyPerson_input")).isFocused();
    }

    @Test
    void theDrawerBeginsWithItsTitle() {
        long id = companies.addForEveryone(companies.uniqueName("Zwykła"));
        browser.signedInAs("admin");
        Page page = browser.open("/companies/" + id + "?why=READ");
        assertThat(page.locator("#whyTitle")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#acts\\:why")).isFocused();
    }

    @Test
    void aRefusedEditPageLeadsToItsExplanation() {
        long id = companies.addForEveryone(companies.uniqueName("Otwarta"));
        Page page = browser.signedInAs("anna.kowalczyk");
        browser.open("/companies/" + id + "/edit");
        page.locator("#why").click();

        page.waitForURL("**/companies/" + id + "?why=UPDATE");
        Locator drawer = page.locator(".k-drawer");
        assertThat(drawer.locator(".k-verdict")).containsText("Zmiana: nie");
        assertThat(drawer).containsText("„Dostępne dla wszystkich” włączono: dziś");
        assertThat(drawer).containsText("Tomasz Zieliński");
    }
}
