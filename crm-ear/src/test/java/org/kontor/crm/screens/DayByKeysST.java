package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-07: a day's work by keys only: find, open, edit, add a contact, add a field, change many, take it back, export. */
class DayByKeysST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    Page page;
    Keyboard keys;
    String mark;
    String label;

    @BeforeEach
    void comeToWork() {
        companies = new Companies(browser.product());
        page = browser.signedInAs("admin");
        keys = page.keyboard();
        mark = companies.uniqueName("Dzień");
        label = companies.uniqueName("Pole dnia");
    }

    @AfterEach
    void retireField() {
        FieldsPage.in(browser).retire(label);
    }

    @Test
    void theWholeDayNeedsNoMouse() throws IOException {
        long first = companies.add(mark + " 1");
        long second = companies.add(mark + " 2");

        findAndOpen(first);
        editAndAddAField(first);
        addAContact(first);
        changeBothAndTakeItBack(first, second);
        export();
    }

    private void findAndOpen(long id) {
        find();
        keys.press("j");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/companies/" + id));
    }

    private void find() {
        keys.press("/");
        keys.type(mark);
        keys.press("Enter");
        page.waitForURL(url -> url.contains("?q="));
    }

    private void editAndAddAField(long id) {
        keys.press("e");
        page.waitForURL(url -> url.endsWith("/edit"));
        Keys.tabTo(page, "name");
        keys.press("End");
        keys.type(" a");

        Keys.press(page, "addFieldMORE");
        page.locator("#fieldDialog #labelPl").waitFor();
        Keys.tabTo(page, "labelPl");
        keys.type(label);
        Keys.press(page, "fieldAdd");
        String key = FieldsPage.in(browser).keyInForm(label);
        Keys.tab(page, "e => e.closest('[data-k-custom=" + key + "]') && e.matches('input')");
        keys.type("wpisane");
        keys.press("Control+s");

        page.waitForURL(url -> url.endsWith("/" + id));
        assertThat(companies.json(id)).contains(mark + " 1 a").contains("\"" + key + "\":\"wpisane\"");
    }

    private void addAContact(long id) {
        Keys.tab(page, "e => e.matches('.k-tabs a') && e.href.includes('tab=contacts')");
        keys.press("Enter");
        page.waitForURL(url -> url.contains("tab=contacts"));
        Keys.press(page, "askNewContact");
        page.locator("#newContactDialog[open]").waitFor();
        Keys.tabTo(page, "firstName");
        keys.type("Ewa");
        Keys.tabTo(page, "lastName");
        keys.type(mark);
        Keys.press(page, "newContactSave");

        assertThat(page.locator(".k-toast")).containsText("Dodano kontakt Ewa");
        assertThat(new Contacts(browser.product()).of(id)).hasSize(1);
    }

    private void changeBothAndTakeItBack(long first, long second) {
        find();
        keys.press("j");
        keys.press("Space");
        keys.press("ArrowDown");
        keys.press("Space");
        assertThat(page.locator("#bulk [data-k-count]")).hasText("2");

        Keys.press(page, "list:change");
        page.locator("[id='list:bulkField']").waitFor();
        Keys.choose(page, "list:bulkField", "Branża");
        page.locator("[id='list:bulkItem']").waitFor();
        Keys.choose(page, "list:bulkItem", "Bankowość");
        assertThat(page.locator(".k-forecast")).containsText("Zmienią się 2 firmy");
        Keys.press(page, "list:bulkDo");
        assertThat(page.locator(".k-toast")).containsText("Zmieniono 2 firmy");
        assertThat(companies.json(first)).contains("\"industry\":\"banking\"");

        Keys.press(page, "toast:undo");

        assertThat(page.locator(".k-toast")).containsText("Cofnięto");
        assertThat(companies.json(first)).doesNotContain("banking");
        assertThat(companies.json(second)).doesNotContain("banking");
    }

    private void export() throws IOException {
        Keys.tab(page, "e => e.dataset.kMenu === 'gear'");
        keys.press("Enter");
        for (int at = 0; at < 10 && !focusSays("Eksport listy"); at++) {
            keys.press("ArrowDown");
        }
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*/companies/export.*"));
        Keys.tabTo(page, "download");
        Download file = page.waitForDownload(() -> keys.press("Enter"));

        assertThat(Files.readString(file.path())).contains(mark + " 1 a", mark + " 2");
    }

    private boolean focusSays(String text) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"))
                .contains(text);
    }
}
