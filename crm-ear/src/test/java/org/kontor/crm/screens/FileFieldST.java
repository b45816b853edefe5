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

/** S-20 in the browser: a field of files takes one in the form, refuses one that is gone, shows it as a link, and waits for a new record to be saved. */
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
        assertThat(page.locator("#required")).hasCount(0);
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        long id = companies.add(companies.uniqueName("Z umową"));

        browser.open("/companies/new");
        assertThat(page.getByLabel(label).first()).isDisabled();
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
