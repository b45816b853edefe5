package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** in the browser: roles are drafted, weighed, published and taken back. */
class RolesST {

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());

    @Test
    void aRoleIsClonedTriedOutPublishedAndTakenBack() {
        String name = companies.uniqueName("Zaufana rola");
        Page page = browser.signedInAs("admin");
        String hers = "/companies/" + companies.add(companies.uniqueName("Cudza"));
        assertThat(reading(hers)).isEqualTo(404);
        browser.open("/settings/access");
        page.locator(".k-roles a", new Page.LocatorOptions().setHasText("Handlowiec"))
                .click();
        assertThat(page.locator(".k-role-h h2")).hasText("Handlowiec");
        page.locator("#copy").click();
        assertThat(page.locator(".k-role-h h2")).hasText("Handlowiec, kopia");
        page.locator("#namePl").fill(name);
        page.locator("#namePl").press("Tab");
        assertThat(page.locator(".k-role-h h2")).hasText(name);
        choose(page, "[data-cell='COMPANY-READ']", "Wszystkie");
        page.locator("#person_input").pressSequentially("Ewa");
        page.locator(".ui-autocomplete-item").first().click();
        assertThat(page.locator(".k-role-l .is-new")).containsText("Ewa Lis");
        assertThat(reading(hers)).as("a draft does nothing").isEqualTo(404);

        page.getByText("Kto zyska, kto straci").click();
        Locator gains = page.locator(".k-shifts tbody", new Page.LocatorOptions().setHasText("Ewa Lis"))
                .locator("tr", new Locator.LocatorOptions().setHasText("Firmy, Odczyt"));
        assertThat(gains).isVisible();
        gains.locator("a").first().click();
        assertThat(gains.locator(".k-shift-l li").first()).isVisible();
        page.locator("#publish").click();
        assertThat(page.locator(".k-toast")).containsText("Opublikowano role");
        assertThat(reading(hers)).isEqualTo(200);

        page.locator(".k-toast").getByText("Cofnij").click();
        assertThat(page.locator(".k-roles a", new Page.LocatorOptions().setHasText(name)))
                .hasCount(0);
        assertThat(reading(hers)).isEqualTo(404);
    }

    private static void choose(Page page, String select, String label) {
        page.locator(select).selectOption(new SelectOption().setLabel(label));
        assertThat(page.locator("td:has(.is-changed) " + select)).isVisible();
    }

    private int reading(String path) {
        return browser.product().rest("ewa.lis", "GET", path, "").statusCode();
    }
}
