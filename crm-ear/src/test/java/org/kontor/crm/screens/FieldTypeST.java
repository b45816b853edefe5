package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-20 in the browser: what a change of type would do stands there before it is done, and it is taken back by the toast. */
class FieldTypeST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void aFieldChangesItsType() {
        Page page = browser.signedInAs("admin");
        Companies companies = new Companies(browser.product());
        String label = companies.uniqueName("Zmienne");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.describe(label, "Tekst");
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        long sound = companies.addWith(companies.uniqueName("Liczy"), ",\"custom\":{\"" + key + "\":\"1 250\"}");
        String oddName = companies.uniqueName("Nie liczy");
        long odd = companies.addWith(oddName, ",\"custom\":{\"" + key + "\":\"dużo\"}");

        fields.act("type", key).click();
        assertThat(fields.field("newType")).isFocused();
        fields.field("newType").selectOption(new SelectOption().setLabel("Liczba całkowita"));
        assertThat(page.locator(".k-type-seen")).containsText("2 rekordy mają wartość");
        assertThat(page.locator(".k-type-lost li")).containsText(oddName);
        assertThat(page.locator(".k-type-lost li")).containsText("dużo");
        fields.field("typeSave").click();
        assertThat(page.locator(".k-ban")).containsText("Zaznacz, że mogą zniknąć");
        fields.field("losing").check();
        fields.field("typeSave").click();

        assertThat(fields.toast()).containsText("Zmieniono typ pola");
        assertThat(fields.row(key)).containsText("Liczba całkowita");
        assertThat(companies.json(sound)).contains("\"" + key + "\":1250");
        assertThat(companies.json(odd)).contains("\"" + key + "\":null");
        page.locator("#toast\\:undo").click();
        assertThat(fields.row(key)).containsText("Tekst");
        assertThat(companies.json(odd)).contains("\"" + key + "\":\"dużo\"");
        fields.retire(label);
    }
}
