package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-07: from record to record by keys; what contacts hang on is asked about before it goes, and comes back. */
class WalkST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void leadsOnByKeysAndAsksBeforeContactsLoseTheirCompany() {
        Page page = browser.signedInAs("admin");
        Companies companies = new Companies(browser.product());
        String mark = companies.uniqueName("Rząd");
        long first = companies.add(mark + " A");
        long second = companies.add(mark + " B");
        Contacts contacts = new Contacts(browser.product());
        contacts.link(second, contacts.add("Ewa", "Wiszaca"), "prezes");

        browser.open("/companies?q=" + Companies.encoded(mark));
        page.locator(".k-table tbody th a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/companies/" + first + "$"));
        assertThat(page.locator("[data-k-step='-1']")).hasAttribute("aria-disabled", "true");
        page.keyboard().press("]");
        assertThat(page).hasURL(Pattern.compile(".*/companies/" + second + "$"));

        page.locator("#acts\\:delete").click();
        assertThat(page.locator("#deletingBox")).containsText("Połączony jest z nią 1 kontakt.");
        page.locator("#deletingBox [data-k-close]").click();
        assertThat(companies.status(second)).isEqualTo(200);
        page.locator("#acts\\:delete").click();
        page.locator("[id='acts:deleteYes']").click();

        page.waitForURL("**/companies");
        assertThat(companies.status(second)).isEqualTo(404);

        browser.open("/account/changes");
        Locator act =
                page.locator("[data-act]").filter(new Locator.FilterOptions().setHasText("Usunięto: " + mark + " B"));
        assertThat(act).containsText("1 firma");
        act.locator("[id$=undo]").click();
        assertThat(ListPage.in(browser).toast()).containsText("Cofnięto");
        assertThat(act).containsText("cofnięte");
        assertThat(companies.status(second)).isEqualTo(200);
    }
}
