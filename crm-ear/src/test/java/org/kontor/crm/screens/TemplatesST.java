package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-16 in the browser: a template is made like another one, is chosen in a company's form, and retired. */
class TemplatesST {

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());

    @Test
    void aTemplateIsMadeLikeAnotherOneAndUsed() {
        Page page = browser.signedInAs("admin");
        String label = companies.uniqueName("Firma, LT");
        browser.open("/settings/templates");
        page.locator("[data-k-act='clone:de-company']").click();
        page.locator("#labelPl").fill(label);
        page.locator("#country").selectOption("LT");
        page.locator("#fields\\:1\\:pl").fill("Kod płatnika");
        page.locator("#fields\\:1\\:required").check();
        page.locator("#fields\\:2\\:remove").click();
        assertThat(page.locator("#fields\\:3\\:pl")).hasCount(0);
        page.locator("#save").click();
        assertThat(page.locator(".k-toast")).containsText("Dodano szablon „" + label + "”");
        Locator row = page.locator("tr[data-code]", new Page.LocatorOptions().setHasText(label));
        assertThat(row).containsText("Litwa");
        String code = row.getAttribute("data-code");
        assertThat(browser.product()
                        .rest("admin", "GET", "/requisite-templates/" + code, "")
                        .body())
                .contains("Kod płatnika", "\"required\":true");

        FormPage form = FormPage.forNew(browser).fill("name", companies.uniqueName("Litewska"));
        form.legal(0, "template").selectOption(new SelectOption().setLabel(label));
        assertThat(page.locator("#requisites")).containsText("Kod płatnika");

        browser.open("/settings/templates");
        page.locator("[data-k-act='state:" + code + "']").click();
        assertThat(row).containsText("wycofany");
        row.getByTitle("Usuń").click();
        assertThat(page.locator(".k-toast")).containsText("Usunięto szablon");
        assertThat(row).hasCount(0);
    }
}
