package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-06, S-20 in the browser: a custom field of several companies is changed together, with a look before and a way back. */
class BulkFieldST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aCustomFieldIsChangedInAllThatAreTicked() {
        Page page = browser.signedInAs("admin");
        Companies companies = new Companies(browser.product());
        String label = companies.uniqueName("Sztuk");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.describe(label, "Liczba całkowita");
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        String name = companies.uniqueName("Hurtowo");
        long one = companies.add(name);
        companies.addWith(name + " B", ",\"custom\":{\"" + key + "\":1250}");

        browser.open("/companies?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        page.locator("#tickAll").check();
        page.locator("[id='list:change']").click();
        page.locator("[id='list:bulkField']").selectOption("custom." + key);
        page.getByLabel(label).fill("dużo");
        page.locator("[id='list:bulkLook']").click();
        assertThat(page.locator("#bulkChange .k-msg")).containsText("To nie jest liczba całkowita");
        page.getByLabel(label).fill("1 250");
        page.locator("[id='list:bulkLook']").click();
        assertThat(page.locator(".k-forecast")).containsText("Zmieni się 1 firma");
        assertThat(page.locator(".k-forecast")).containsText("1 firma ma już tę wartość");
        page.locator("[id='list:bulkDo']").click();

        ListPage list = ListPage.in(browser);
        assertThat(list.toast()).containsText("Zmieniono 1 firmę");
        assertThat(companies.json(one)).contains("\"" + key + "\":1250");
        list.undo();
        assertThat(list.toast()).containsText("Cofnięto");
        assertThat(companies.json(one)).contains("\"" + key + "\":null");
        fields.retire(label);
    }

    /** A field that names records is filled by the picker, found by the picker, and read by the record's name. */
    @Test
    void aRecordIsPickedForManyAndAskedFor() {
        Page page = browser.signedInAs("admin");
        Companies companies = new Companies(browser.product());
        String label = companies.uniqueName("Spółka");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.describe(label, "Firma z CRM");
        assertThat(page.locator("#searchable")).hasCount(0);
        page.locator("#filterable").check();
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        String mother = companies.uniqueName("Matka");
        long id = companies.add(mother);
        String name = companies.uniqueName("Córka");
        long one = companies.add(name);

        browser.open("/companies?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        page.locator("#tickAll").check();
        page.locator("[id='list:change']").click();
        page.locator("[id='list:bulkField']").selectOption("custom." + key);
        page.getByLabel(label).pressSequentially(mother);
        page.locator("#bulkChange .ui-autocomplete-item").first().click();
        page.locator("[id='list:bulkLook']").click();
        assertThat(page.locator(".k-forecast")).containsText("Zmieni się 1 firma");
        page.locator("[id='list:bulkDo']").click();
        assertThat(ListPage.in(browser).toast()).containsText("Zmieniono 1 firmę");
        assertThat(companies.json(one)).contains("\"" + key + "\":" + id);

        page.locator("[id='sentence:add']").click();
        page.locator("[id='sentence:field']").selectOption("custom." + key);
        page.locator("[id='sentence:record_input']").pressSequentially(mother);
        page.locator("#conditions .ui-autocomplete-item").first().click();
        page.locator("[id='sentence:show']").click();
        assertThat(page.locator("[id='sentence']")).containsText("to " + mother);
        assertThat(ListPage.in(browser).rows()).hasCount(1);
        fields.retire(label);
    }
}
