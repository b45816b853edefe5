package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-06, B-07: the list of contacts finds, narrows, keeps views and changes what matches. */
class ContactListST {

    private static final Pattern CONTACT = Pattern.compile(".*/contacts/\\d+$");

    @RegisterExtension
    final Browser browser = new Browser();

    private Companies companies;
    private Contacts contacts;
    private Page page;
    private String mark;

    @BeforeEach
    void signIn() {
        page = browser.signedInAs("admin");
        companies = new Companies(browser.product());
        contacts = new Contacts(browser.product());
        mark = companies.uniqueName("K").substring(2);
    }

    /** The list finds by phone, narrows by company and keeps its state in the address; deletion is taken back. */
    @Test
    void findsNarrowsDeletesAndTakesBack() {
        long company = companies.add("Zawężająca " + mark);
        long contact = contacts.add("Jan", "Szukany " + mark);
        contacts.link(company, contact, "prezes");
        contacts.add("Ewa", "Szukana " + mark);
        browser.open("/contacts?q=szukan%20" + mark);
        assertThat(page.locator("#counting\\:count")).hasText("2 kontakty");

        page.locator("#sentence\\:add").click();
        page.locator("#sentence\\:field").selectOption("company");
        pick("#sentence\\:record", "Zawężająca " + mark);
        page.locator("#sentence\\:show").click();
        page.waitForURL(url -> url.contains("company=" + company));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Zawężająca " + mark);

        page.locator("tbody th a").click();
        page.waitForURL(CONTACT);
        page.locator("#acts\\:delete").click();
        page.waitForURL(url -> url.endsWith("/contacts"));
        assertThat(contacts.status(contact)).isEqualTo(404);
        assertThat(contacts.of(company)).isEmpty();
        page.waitForLoadState();
        page.locator("#toast\\:undo").click();
        assertThat(toast()).containsText("Cofnięto");
        assertThat(contacts.status(contact)).isEqualTo(200);
        assertThat(role(company, contact)).isEqualTo("prezes");
    }

    /** B-06, B-07: a question is kept as a view with its columns; all that match are changed together, and back. */
    @Test
    void keepsAViewAndChangesAllThatMatch() {
        long first = contacts.add("Jan", "Wspólny " + mark);
        long second = contacts.add("Ewa", "Wspólna " + mark);
        browser.open("/contacts?q=wspoln%20" + mark + "&sort=-modifiedAt,name");
        assertThat(page.locator("#counting")).containsText("2 kontakty");
        page.locator("#views\\:begin").click();
        page.locator("#views\\:newName").fill("Wspólni " + mark);
        page.locator("#views\\:add").click();
        page.waitForURL(url -> url.contains("view="));
        assertThat(page.locator(".k-tabs [aria-current=page]")).containsText("Wspólni " + mark);

        page.locator("#columns\\:open").click();
        page.getByLabel("Data urodzenia", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("#columns\\:keep").click();
        assertThat(page.locator("th[data-k-field=birthday]")).isVisible();

        page.locator("#tickAll").check();
        page.locator("#list\\:change").click();
        page.locator("#list\\:bulkField").selectOption("availableToEveryone");
        assertThat(page.locator(".k-forecast")).containsText("Zmienią się 2 kontakty");
        page.locator("#list\\:bulkDo").click();
        assertThat(toast()).containsText("Zmieniono 2 kontakty");
        assertThat(contacts.json(first)).contains("\"availableToEveryone\":true");
        assertThat(contacts.json(second)).contains("\"availableToEveryone\":true");

        page.waitForLoadState();
        page.locator("#toast\\:undo").click();
        assertThat(toast()).containsText("Cofnięto");
        assertThat(contacts.json(first)).contains("\"availableToEveryone\":false");
    }

    private void pick(String field, String typed) {
        page.locator(field + "_input").click();
        page.locator(field + "_input").pressSequentially(typed);
        page.locator(field + "_panel .ui-autocomplete-item")
                .filter(new Locator.FilterOptions().setHasText(typed))
                .first()
                .click();
    }

    private Locator toast() {
        return page.locator(".k-toast");
    }

    private String role(long company, long contact) {
        for (var item : contacts.of(company)) {
            JsonObject link = item.getAsJsonObject();
            if (link.getAsJsonObject("contact").get("id").getAsLong() == contact) {
                return link.get("role").getAsString();
            }
        }
        return "none";
    }
}
