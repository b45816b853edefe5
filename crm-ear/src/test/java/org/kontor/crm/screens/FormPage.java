package org.kontor.crm.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.kontor.crm.product.Browser;

/** The form of a company. */
final class FormPage {

    private static final Pattern COMPANY = Pattern.compile(".*/companies/\\d+$");

    private final Browser browser;
    private final Page page;

    private FormPage(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
        page.locator("#name").waitFor();
    }

    static FormPage forNew(Browser browser) {
        browser.open("/companies/new");
        return new FormPage(browser);
    }

    static FormPage of(Browser browser, long id) {
        browser.open("/companies/" + id + "/edit");
        return new FormPage(browser);
    }

    static FormPage in(Browser browser) {
        return new FormPage(browser);
    }

    FormPage fill(String field, String value) {
        page.locator("#" + field).fill(value);
        return this;
    }

    FormPage choose(String field, String label) {
        page.locator("#" + field).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
        return this;
    }

    /** Adds an empty row and waits until its field has the focus. */
    FormPage addRow(String part) {
        int rows = page.locator("#" + part + " .k-line").count();
        page.locator("#" + part + "Add").click();
        page.locator(row(part, rows) + ":focus").waitFor();
        return this;
    }

    FormPage removeRow(String part, int index) {
        int rows = page.locator("#" + part + " .k-line").count();
        page.locator("#" + part + "Rows\\:" + index + "\\:remove").click();
        page.locator(row(part, rows - 1))
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return this;
    }

    FormPage row(String part, int index, String kind, String value) {
        page.locator("#" + part + "Rows\\:" + index + "\\:kind")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(kind));
        page.locator(row(part, index)).fill(value);
        return this;
    }

    Locator rowValue(String part, int index) {
        return page.locator(row(part, index));
    }

    private static String row(String part, int index) {
        return "#" + part + "Rows\\:" + index + "\\:value";
    }

    /** Types into a field of a requisite and leaves it, so that it is checked. */
    FormPage legal(int requisite, int field, String value) {
        Locator input = legalValue(requisite, field);
        input.fill(value);
        input.press("Tab");
        return this;
    }

    Locator legalValue(int requisite, int field) {
        return page.locator("#requisiteRows\\:" + requisite + "\\:fieldRows\\:" + field + "\\:value");
    }

    /** What stands below a field of a requisite. */
    Locator legalSaid(int requisite, int field) {
        return page.locator("#requisiteRows\\:" + requisite + "\\:fieldRows\\:" + field + "\\:said");
    }

    /** Something of a requisite: template, mark, remove, reason, placeAdd, accountAdd, addressesRows:0:value ... */
    Locator legal(int requisite, String part) {
        return page.locator("#requisiteRows\\:" + requisite + "\\:" + part.replace(":", "\\:"));
    }

    /** Presses a button of a requisite and waits for what it brings. */
    FormPage press(int requisite, String button, String brings) {
        legal(requisite, button).click();
        legal(requisite, brings).waitFor();
        return this;
    }

    FormPage addRequisite() {
        int rows = page.locator(".k-legal").count();
        page.locator("#requisitesAdd").click();
        legal(rows, "template").waitFor();
        return this;
    }

    FormPage template(int requisite, String label) {
        legal(requisite, "template").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
        return this;
    }

    FormPage responsible(String typed) {
        Locator field = page.locator("#responsible_input");
        field.fill("");
        field.pressSequentially(typed);
        page.locator(".ui-autocomplete-item").first().click();
        return this;
    }

    Locator field(String id) {
        return page.locator("#" + id);
    }

    Locator problem(String field) {
        return page.locator("#" + field + "_problem");
    }

    Locator banner() {
        return page.locator("#banners .k-ban");
    }

    FormPage saveRefused() {
        page.locator("#save").click();
        banner().waitFor();
        return this;
    }

    CompanyPage save() {
        page.locator("#save").click();
        page.waitForURL(COMPANY);
        return CompanyPage.in(browser);
    }

    /** Saves, and waits for the question that somebody else's save in between brings. */
    ConflictDialog saveAsked() {
        page.locator("#save").click();
        return new ConflictDialog(browser);
    }
}
