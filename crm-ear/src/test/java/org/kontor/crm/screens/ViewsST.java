package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-07: the list's question under a name, as a tab with its count; personal, or for everybody. */
class ViewsST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    String mark;

    @BeforeEach
    void add() {
        companies = new Companies(browser.product());
        mark = companies.uniqueName("Widok");
        companies.addWith(mark + " 1", ",\"type\":\"client\"");
        companies.addWith(mark + " 2", ",\"type\":\"client\"");
        companies.addWith(mark + " 3", ",\"type\":\"partner\"");
    }

    @Test
    void aViewIsSavedReopenedChangedAndDeleted() {
        Page page = browser.signedInAs("admin");
        ListPage.open(browser, "?type=client&q=" + Companies.encoded(mark));
        save(page, mark);
        assertThat(tab(page).locator(".k-n")).hasText("2");
        assertThat(tab(page)).hasAttribute("aria-current", "page");

        browser.open("/companies");
        tab(page).click();
        assertThat(page).hasURL(Pattern.compile(".*type=client.*view=\\d+"));
        assertThat(page.locator(".k-table tbody tr")).hasCount(2);

        page.locator(".k-cond-x").first().click();
        assertThat(page).not().hasURL(Pattern.compile(".*type=client.*"));
        edit(page);
        page.locator("[id='views:keep']").click();
        assertThat(page.locator(".k-toast")).containsText("Zapisano widok");
        assertThat(tab(page).locator(".k-n")).not().hasText("2");

        edit(page);
        page.locator("[id='views:delete']").click();
        assertThat(page.locator(".k-toast")).containsText("Usunięto widok: " + mark);
        assertThat(tab(page)).hasCount(0);
        ListPage.in(browser).undo();
        assertThat(tab(page)).hasCount(1);
    }

    @Test
    void aSharedViewShowsItsReaderWhatTheirRightsAllow() {
        Page page = browser.signedInAs("admin");
        ListPage.open(browser, "?q=" + Companies.encoded(mark));
        page.locator("[id='views:begin']").click();
        page.locator("[id='views:newNameShared']").check();
        page.locator("[id='views:newName']").fill(mark);
        page.locator("[id='views:add']").click();
        assertThat(tab(page).locator(".k-n")).hasText("3");

        String shared = page.url().replaceAll(".*view=", "");
        page.context().clearCookies();

        Page other = browser.signedInAs("anna.kowalczyk");
        browser.open("/companies");
        assertThat(tab(other).locator(".k-n")).hasText("0");
        tab(other).click();
        edit(other);
        assertThat(other.locator("#viewBox")).containsText("Widok wspólny, autor: Tomasz Zieliński");
        assertThat(other.locator("[id='views:delete']")).hasCount(0);
        other.locator("[id='views:unpin']").click();
        assertThat(other.locator("#viewBox")).isHidden();
        browser.open("/companies");
        assertThat(tab(other)).hasCount(0);
        assertThat(other.locator("[data-k-menu=otherViews]")).isVisible();
        browser.product().rest("admin", "DELETE", "/companies/views/" + shared, "");
    }

    private static void save(Page page, String name) {
        page.locator("[id='views:begin']").click();
        page.locator("[id='views:add']").click();
        assertThat(page.locator("#newView")).containsText("Widok nie ma nazwy");
        page.locator("[id='views:newName']").fill(name);
        page.locator("[id='views:add']").click();
        assertThat(page.locator(".k-toast")).containsText("Zapisano widok: " + name);
    }

    private static void edit(Page page) {
        // the address changes before the page behind it can be clicked
        page.waitForLoadState();
        page.locator("[id='views:edit']").click();
        page.locator("#viewBox").waitFor();
    }

    private Locator tab(Page page) {
        return page.locator(".k-views .k-tabs a").filter(new Locator.FilterOptions().setHasText(mark));
    }
}
