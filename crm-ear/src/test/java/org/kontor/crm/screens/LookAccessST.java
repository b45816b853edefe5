package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts, roles, their rehearsal and the explanation of a record, in both languages and themes, wide and narrow. */
class LookAccessST extends LookCase {

    @ParameterizedTest
    @CsvSource({"pl, light, 1440", "en, dark, 1100", "en, light, 390", "pl, dark, 390"})
    void hasNoSeriousFindings(String language, String theme, int width) {
        Companies companies = new Companies(browser.product());
        long anna = companies.userId("Anna");
        long company = companies.addFor("Anna", companies.uniqueName("Wyjaśniana"));
        Page page = look.at(language, theme, width);
        browser.open("/settings/users");
        look.see("users");
        browser.open("/settings/groups");
        page.locator("#add").click();
        page.locator("#save").click();
        assertThat(page.locator("#roleIds_problem")).not().isEmpty();
        look.see("groups");
        browser.open("/settings/departments");
        look.see("departments");
        browser.open("/settings/users/" + anna);
        look.see("user");
        browser.open("/settings/person?user=" + anna);
        look.see("person");
        browser.open("/settings/access");
        Locator level = page.locator("[data-cell=CONTACT-DELETE]");
        String before = level.inputValue();
        level.selectOption(before.equals("OWN") ? "NONE" : "OWN");
        Locator cell = page.locator("td:has(.is-changed)");
        assertThat(cell).hasCount(1);
        look.see("access");
        browser.open("/settings/rehearsal");
        look.see("rehearsal");
        browser.open("/settings/access");
        level.selectOption(before);
        assertThat(cell).hasCount(0);
        browser.open("/companies/" + company + "?why=UPDATE&who=true&user=" + anna);
        look.see("why");
        browser.open("/companies/" + company + "?reads=true");
        look.see("reads");
        browser.open("/account/security");
        look.see("security");
        browser.open("/password?link=unknown");
        look.see("password-shut");
    }
}
