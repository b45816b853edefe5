package org.kontor.crm.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.kontor.crm.product.Browser;

/** The list of companies. */
final class ListPage {

    private final Browser browser;
    private final Page page;

    private ListPage(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
    }

    /** Opens the list; the query starts with a question mark or is empty. */
    static ListPage open(Browser browser, String query) {
        browser.open("/companies" + query);
        return new ListPage(browser);
    }

    static ListPage in(Browser browser) {
        return new ListPage(browser);
    }

    /** Of a page that is there whole: its first rows may stand while the rest still comes. */
    List<String> names() {
        page.waitForLoadState();
        return page.locator("tbody th a").allInnerTexts();
    }

    Locator rows() {
        return page.locator("tbody tr");
    }

    Locator count() {
        return page.locator("#counting\\:count");
    }

    Locator position() {
        return page.locator("#shown");
    }

    Locator toast() {
        return page.locator(".k-toast");
    }

    ListPage tick(String name) {
        rows().filter(new Locator.FilterOptions().setHasText(name))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        return this;
    }

    ListPage deleteTicked() {
        page.locator("#bulk [data-k-when]:visible").click();
        return this;
    }

    Locator question() {
        return page.locator("#confirm");
    }

    ListPage confirm() {
        page.locator("#list\\:deleteYes").click();
        return this;
    }

    ListPage undo() {
        // The toast stands on a page that is just being loaded; its command answers when the page has.
        page.waitForLoadState();
        page.locator("#toast\\:undo").click();
        return this;
    }

    ListPage next() {
        page.getByRole(AriaRole.LINK, named("Następne")).click();
        return this;
    }

    ListPage previous() {
        page.getByRole(AriaRole.LINK, named("Poprzednie")).click();
        return this;
    }

    FormPage add() {
        page.locator("#add").click();
        return FormPage.in(browser);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
