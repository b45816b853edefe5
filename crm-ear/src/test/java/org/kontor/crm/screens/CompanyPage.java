package org.kontor.crm.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.kontor.crm.product.Browser;

/** The page of one company. */
final class CompanyPage {

    private final Browser browser;
    private final Page page;

    private CompanyPage(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
        page.locator(".k-record h1").waitFor();
    }

    static CompanyPage of(Browser browser, long id) {
        browser.open("/companies/" + id);
        return new CompanyPage(browser);
    }

    static CompanyPage in(Browser browser) {
        return new CompanyPage(browser);
    }

    long id() {
        return Long.parseLong(page.url().replaceAll(".*/companies/(\\d+).*", "$1"));
    }

    Locator heading() {
        return page.locator("h1");
    }

    Locator section(String title) {
        return page.locator(
                "section", new Page.LocatorOptions().setHas(page.locator("h2:has-text(\"" + title + "\")")));
    }

    CompanyPage history() {
        browser.open("/companies/" + id() + "?tab=history");
        return this;
    }

    /** Entries of the timeline, newest first. */
    Locator entries() {
        return page.locator(".k-ev");
    }

    ListPage delete() {
        page.locator("#acts\\:delete").click();
        page.waitForURL(url -> url.endsWith("/companies"));
        return ListPage.in(browser);
    }
}
