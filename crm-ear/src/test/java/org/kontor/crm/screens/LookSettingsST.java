package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings and the sign-in in both languages and themes, wide and narrow. */
class LookSettingsST extends LookCase {

    @ParameterizedTest
    @CsvSource({
        "pl, light, 1440",
        "en, dark, 1440",
        "pl, dark, 390",
        "en, light, 390",
        "pl, light, 1100",
        "pl, light, 320"
    })
    void hasNoSeriousFindings(String language, String theme, int width) {
        Page page = look.at(language, theme, width);
        for (String list : width == 1440 ? List.of("type", "industry", "employees") : List.of("type")) {
            browser.open("/settings/picklists?list=" + list);
            look.see("picklists-" + list);
        }
        browser.open("/settings/picklists?list=type");
        page.locator("[data-k-act='edit:partner']").click();
        page.locator("#labelPl").fill("Klient");
        page.locator("#save").click();
        page.locator("#labelPl_problem").waitFor();
        look.see("picklists-problem");
        page.locator("#cancel").click();
        assertThat(page.locator("#labelPl")).hasCount(0);
        page.locator("[data-k-act='state:other']").click();
        page.locator("tr.is-retired").waitFor();
        look.see("picklists-retired");
        page.locator("#toast\\:undo").click();
        page.locator("tr.is-retired")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        page.locator("#add").click();
        page.locator("#labelPl").waitFor();
        look.see("picklists-add");
        browser.open("/settings/duplicates");
        look.see("duplicate-policy");
        browser.open("/settings/templates");
        look.see("templates");
        browser.open("/account/security");
        page.locator("#beginFactor").click();
        page.locator("svg.k-qr").waitFor();
        page.locator("#confirmFactor").click();
        page.locator("#code_problem").getByText(Pattern.compile("\\w")).waitFor();
        look.see("security-factor");
        if (width > 500) {
            browser.open("/companies?q=stal");
            page.locator("[data-k-menu=gear]").click();
            look.see("gear");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440", "390"})
    void signInHasNoSeriousFindings(int width) {
        browser.page().setViewportSize(width, 900);
        browser.open("/sign-in");

        look.see("sign-in-" + width);
    }
}
