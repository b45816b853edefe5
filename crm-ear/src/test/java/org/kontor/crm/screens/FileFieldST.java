package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/**
 * S-09, S-20 in the browser: a field of files takes one in the form, of a new record too, refuses one that is gone, and shows it as
 * a link.
 */
class FileFieldST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aFileIsAddedInTheFormAndShownOnThePage() {
        Page page = browser.signedInAs("admin");
        Companies companies = new Companies(browser.product());
        String label = companies.uniqueName("Umowa");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.describe(label, "Plik");
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        long id = companies.add(companies.uniqueName("Z umową"));

        browser.open("/companies/" + id + "/edit");
        Locator field = page.locator("[data-k-custom='" + key + "']");
        upload(field);
        remove(id, field.locator("select").inputValue());
        page.locator("#save").click();
        assertThat(field).containsText("Rekord nie ma takiego pliku");
        upload(field);
        page.locator("#save").click();

        Locator link = page.locator("a[download='umowa żółw.txt']").first();
        assertThat(link).isVisible();
        assertThat(companies.json(id)).containsPattern("\"" + key + "\":\\d+");
        fields.retire(label);
    }

    /** S-09: no company is saved without the file, which is sent on the form of the new company and stays over a refusal. */
    @Test
    void aRequiredFileIsSentBeforeTheCompanyIsSaved() {
        Page page = browser.signedInAs("admin");
        Companies companies = new Companies(browser.product());
        String label = companies.uniqueName("Umowa");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.field("required").check(); // before the type, whose answer draws the form anew
        fields.describe(label, "Plik");
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        try {
            FormPage form = FormPage.forNew(browser)
                    .fill("name", companies.uniqueName("Bez umowy"))
                    .saveRefused();
            assertThat(form.banner()).containsText(label);
            Locator field = page.locator("[data-k-custom='" + key + "']");
            assertThat(field).containsText("Wymagane pole");
            String name = form.field("name").inputValue();
            upload(field);
            form.fill("name", "");
            page.locator("#save").click();
            assertThat(form.problem("name")).containsText("Firma potrzebuje nazwy");
            assertThat(field.locator("select option:checked")).hasText("umowa żółw.txt");
            CompanyPage company = form.fill("name", name).save();

            assertThat(page.locator("a[download='umowa żółw.txt']").first()).isVisible();
            assertThat(companies.json(company.id())).containsPattern("\"" + key + "\":\\d+");
            assertThat(files(company.id())).contains("umowa żółw.txt");
        } finally {
            fields.retire(label);
        }
    }

    @Test
    void aContactTakesAFileBeforeItIsSaved() {
        Page page = browser.signedInAs("admin");
        String label = new Companies(browser.product()).uniqueName("Życiorys");
        FieldsPage fields = FieldsPage.open(browser, "contact");
        fields.field("add").click();
        fields.describe(label, "Plik");
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);

        browser.open("/contacts/new");
        page.locator("#lastName").fill(label);
        upload(page.locator("[data-k-custom='" + key + "']"));
        page.locator("#save").click();

        Locator link = page.locator("a[download='umowa żółw.txt']").first();
        assertThat(link).isVisible();
        String contact = page.url().replaceAll(".*/contacts/(\\d+).*", "$1");
        assertThat(browser.product()
                        .rest("admin", "GET", "/contacts/" + contact, "")
                        .body())
                .containsPattern("\"" + key + "\":\\d+");
        fields.retire(label);
    }

    private String files(long company) {
        return browser.product()
                .rest("admin", "GET", "/companies/" + company + "/files", "")
                .body();
    }

    private static void upload(Locator field) {
        field.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("umowa żółw.txt", "text/plain", "treść".getBytes(StandardCharsets.UTF_8)));
        assertThat(field.locator("select option:checked")).hasText("umowa żółw.txt");
    }

    /** What a colleague does on the tab of files meanwhile. */
    private void remove(long company, String file) {
        browser.product().rest("admin", "DELETE", "/companies/" + company + "/files/" + file, "");
    }
}
