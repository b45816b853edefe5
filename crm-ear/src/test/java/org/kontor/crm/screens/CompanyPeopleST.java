package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** Contacts in the form of a new company (S-15). */
class CompanyPeopleST {

    @RegisterExtension
    final Browser browser = new Browser();

    /** S-15: the form of a new company links a contact that is there and adds one; the page shows them among its data. */
    @Test
    void aNewCompanyBringsItsContacts() {
        Page page = browser.signedInAs("admin");
        Contacts contacts = new Contacts(browser.product());
        String mark = new Companies(browser.product()).uniqueName("K").substring(2);
        long there = contacts.add("Jan", "Obecny" + mark);
        browser.open("/companies/new");
        page.locator("#name").fill("Obsada " + mark);
        choose("Obecny" + mark, "Jan Obecny" + mark);
        choose("Nina Nowa" + mark, "nowy: Nina Nowa" + mark);
        page.locator("#save").click();
        page.waitForURL(Pattern.compile(".*/companies/\\d+$"));

        long company = Long.parseLong(page.url().replaceAll(".*/", ""));
        assertThat(contacts.of(company)
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("contact")
                        .get("id")
                        .getAsLong())
                .isEqualTo(there);
        assertThat(contacts.of(company)).hasSize(2);
        assertThat(page.locator("#about")).containsText("Nina Nowa" + mark);
    }

    private void choose(String typed, String offered) {
        Page page = browser.page();
        page.locator("#contacts_input").pressSequentially(typed);
        page.locator("#contacts_panel .ui-autocomplete-item", new Page.LocatorOptions().setHasText(offered))
                .first()
                .click();
        assertThat(page.locator("#contacts .ui-autocomplete-token").last()).containsText(offered);
    }
}
