package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-04: the panel beside the form, while a company is typed. */
class DuplicatesFormST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    Page page;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        page = browser.signedInAs("admin");
    }

    @Test
    void showsWhoItMayBeWhileTypingAndTellsThemApartWithTheSave() {
        String name = companies.uniqueName("Żuraw");
        long known = companies.add(name + " sp. z o.o.");
        FormPage form = FormPage.forNew(browser);
        assertThat(panel()).containsText("Brak podobnych firm");

        page.locator("#name").fill("");
        page.locator("#name").pressSequentially(name.replace("Żuraw", "Zuraw") + " S.A.");

        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("nazwa bez formy prawnej");
        assertThat(rows()).containsText("70%");
        assertThat(page.locator("#name")).isFocused();
        assertThat(page.locator("#dupSaid")).containsText("Pierwszy: " + name + " sp. z o.o., 70%");

        rows().locator("[id$=apart]").press("Enter");
        assertThat(rows()).hasCount(0);
        assertThat(page.locator("#dupTitle")).isFocused();
        assertThat(panel()).containsText("Uznana za inną: 1 firma");
        long id = form.save().id();

        assertThat(distinctOf(id, name)).contains("\"distinct\":[{\"id\":" + known + ",");
    }

    @Test
    void theSameOneOpensOnlyAfterUnsavedTextWasAskedAbout() {
        String name = companies.uniqueName("Perkoz");
        long known = companies.add(name);
        FormPage.forNew(browser).fill("name", name);

        rows().locator("a", new Locator.LocatorOptions().setHasText("To ta sama"))
                .click();

        assertThat(page.locator("#leave")).isVisible();
        page.locator("[data-k-leave=back]").click();
        assertThat(page.locator("#name")).hasValue(name);
        rows().locator("a", new Locator.LocatorOptions().setHasText("To ta sama"))
                .click();
        page.locator("[data-k-leave=discard]").click();
        page.waitForURL("**/companies/" + known);
        org.assertj.core.api.Assertions.assertThat(companies.count(name)).isEqualTo(1);
    }

    @Test
    void anExistingCompanyIsToldApartAtOnceAndThatIsTakenBack() {
        String name = companies.uniqueName("Rybitwa");
        long one = companies.add(name);
        companies.add(name + " GmbH");
        FormPage.of(browser, one);
        assertThat(rows()).hasCount(1);

        rows().locator("[id$=apart]").click();
        assertThat(rows()).hasCount(0);
        assertThat(distinctOf(one, name)).contains("\"candidates\":[]").doesNotContain("\"distinct\":[]");

        page.locator(".k-dup-apart summary").click();
        page.locator(".k-dup-apart [id$=back]").click();
        assertThat(rows()).hasCount(1);
        assertThat(distinctOf(one, name)).contains("\"distinct\":[]");
    }

    /** The policy stands in the settings, is taken back, and names the person alone. */
    @Test
    void thePolicyNamesTheResponsiblePersonAlone() {
        String name = companies.uniqueName("Kulik");
        companies.add(name);
        browser.open("/settings/duplicates");
        Locator toggle = page.locator("#showOwner");
        boolean before = toggle.isChecked();
        if (before) {
            toggle.click();
            assertThat(toggle).not().isChecked();
        }
        toggle.click();
        assertThat(page.locator(".k-toast")).containsText("osoby odpowiedzialne");

        page.locator("[data-k-menu=userItems]").click();
        page.locator("#userMenu\\:signOut").click();
        browser.signedInAs("piotr.nowicki");
        FormPage.forNew(browser).fill("name", name);
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("Firma niedostępna");
        assertThat(rows()).containsText("odpowiada: Tomasz Zieliński");
        assertThat(panel()).not().containsText(name);
        browser.picture("duplicates-owner");

        // What was typed is given up: signing out from the form would ask about it.
        page.context().clearCookies();
        browser.signedInAs("admin");
        browser.open("/settings/duplicates");
        toggle.click();
        assertThat(page.locator(".k-toast")).containsText("nie widać");
        org.assertj.core.api.Assertions.assertThat(browser.product()
                        .rest("admin", "GET", "/duplicate-policy", "")
                        .body())
                .isEqualTo("{\"showOwner\":false}");
    }

    private Locator panel() {
        return page.locator("#duplicates");
    }

    private Locator rows() {
        return page.locator(".k-dup-i");
    }

    private String distinctOf(long id, String name) {
        return browser.product()
                .rest(
                        "admin",
                        "POST",
                        "/companies/duplicates?of=" + id,
                        "{\"name\": \"" + name + "\"}",
                        "Content-Type",
                        "application/json")
                .body();
    }
}
