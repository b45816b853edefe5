package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-15, S-20: values and sections are edited where they stand on the page of a contact, as on that of a company. */
class ContactInlineST {

    @RegisterExtension
    final Browser browser = new Browser();

    private Contacts contacts;
    private String mark;
    private Page page;
    private long id;

    @BeforeEach
    void signIn() {
        contacts = new Contacts(browser.product());
        mark = new Companies(browser.product()).uniqueName("W").substring(2);
        page = browser.signedInAs("admin");
        id = contacts.add("Iga", "Wierszowa " + mark);
        contacts.change(id, "{\"position\":\"prezes\"}");
        browser.open("/contacts/" + id);
    }

    /** Enter opens and saves, Escape restores, the toast takes back; a section shows its empty fields, too. */
    @Test
    void aValueAndASectionAreEditedByKeys() {
        open("position");
        page.keyboard().type("księgowa");
        page.keyboard().press("Enter");
        assertThat(edit("position")).isFocused();
        assertThat(page.locator("#inlineSaid")).hasText("Stanowisko: zapisano");
        assertThat(contacts.json(id)).contains("\"position\":\"księgowa\"");
        page.locator("#toast\\:undo").click();
        assertThat(page.locator(".k-toast")).containsText("Cofnięto");
        assertThat(contacts.json(id)).contains("\"position\":\"prezes\"");

        open("position");
        page.keyboard().type("nikt");
        page.keyboard().press("Escape");
        assertThat(edit("position")).isFocused();
        assertThat(page.locator("#aboutData")).containsText("prezes");

        page.locator("button[data-k-edit=about]").click();
        page.locator("#firstName").fill("Inga");
        page.locator("#lastName").fill("");
        page.locator("#birthday").fill("2199-01-01");
        page.keyboard().press("Enter");
        assertThat(page.locator("#birthday_problem")).isVisible();
        page.locator("#lastName").fill("Wierszowa " + mark);
        page.locator("#birthday").fill("1980-02-29");
        page.keyboard().press("Enter");
        assertThat(edit("about")).isFocused();
        assertThat(page.locator("h1")).hasText("Inga Wierszowa " + mark);
        assertThat(contacts.json(id)).contains("\"firstName\":\"Inga\"", "\"birthday\":\"1980-02-29\"");
    }

    /** Other fields that are saved meanwhile stay, the same one asks; who may not change the contact is offered nothing. */
    @Test
    void mergesAndAsksAsTheFormDoes() {
        open("position");
        contacts.change(id, "{\"position\":\"prokurent\",\"firstName\":\"Ida\"}");
        page.keyboard().type("dyrektor");
        page.keyboard().press("Enter");
        assertThat(new ConflictDialog(browser).rows()).hasCount(1);
        page.locator("#saveMine").click();
        assertThat(edit("position")).isFocused();
        assertThat(contacts.json(id)).contains("\"position\":\"dyrektor\"", "\"firstName\":\"Ida\"");

        contacts.change(id, "{\"availableToEveryone\":true}");
        page.locator("[data-k-menu=userItems]").click();
        page.locator("#userMenu\\:signOut").click();
        browser.signedInAs("ewa.lis");
        browser.open("/contacts/" + id);
        assertThat(page.locator("#moreData")).containsText("Tomasz Zieliński");
        assertThat(page.locator("[data-k-edit]")).hasCount(0);
    }

    private Locator edit(String key) {
        return page.locator("[data-k-edit=" + key + "]");
    }

    private void open(String key) {
        edit(key).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + key)).isFocused();
    }
}
