package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.product.Browser;

/** Every screen in both languages and themes, wide and narrow: kept as pictures, and without serious findings of axe. */
class LookST {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Nothing is asked of the server any more, and what it answered stands on the page. */
    private static final String STILL = "() => document.fonts.status === 'loaded'"
            + " && !document.querySelector('.ui-state-loading')"
            + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())";

    @RegisterExtension
    final Browser browser = Browser.thatLooksInside();

    @AfterEach
    void putBack() {
        if (browser.page().locator("[data-k-menu=userItems]").count() == 1) {
            wear("pl", "system");
        }
    }

    @ParameterizedTest
    @CsvSource({"pl, light, 1440", "en, dark, 1440", "pl, dark, 390", "en, light, 390"})
    void hasNoSeriousFindings(String language, String theme, int width) {
        Page page = browser.signedInAs("admin");
        wear(language, theme);
        page.setViewportSize(width, width > 500 ? 900 : 844);
        long id = new Companies(browser.product()).find("Bałtyk Stal");
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("list", "/companies");
        screens.put("nothing", "/companies?q=qqqq");
        screens.put(
                "sentence",
                "/companies?industry:not=it,retail&responsible=me&or.revenue:greater=1000000&createdAt:last=30");
        screens.put("form", "/companies/new");
        screens.put("page", "/companies/" + id);
        screens.put("files", "/companies/" + id + "?tab=files");
        screens.put("tokens", "/account/tokens");
        screens.put("history", "/companies/" + id + "?tab=history");
        screens.put("export", "/companies/export?q=stal");
        screens.put("fields", "/settings/fields");
        screens.put("layout", "/settings/layout");
        screens.put("missing", "/companies/999999999");

        screens.forEach((name, path) -> {
            browser.open(path);
            look(name + "-" + language + "-" + theme + "-" + width);
        });
        browser.open("/companies/" + id);
        page.locator("[data-k-edit=phones]").click();
        page.locator("#save").waitFor();
        look("inline-" + language + "-" + theme + "-" + width);
        for (String field : List.of("industry", "revenue", "responsible", "createdAt")) {
            browser.open("/companies");
            page.locator("[id='sentence:add']").click();
            page.locator("[id='sentence:field']").selectOption(field);
            look("condition-" + field + "-" + language + "-" + theme + "-" + width);
        }
        if (width > 500) {
            browser.open("/companies?sort=type,-revenue");
            page.locator("[id='columns:open']").click();
            page.locator("#columnBox").waitFor();
            look("columns-" + language + "-" + theme + "-" + width);
        }
        browser.open("/companies");
        page.keyboard().press("Control+k");
        page.keyboard().type("stal");
        page.locator("#palette [data-k-records=companies] .k-opt").first().waitFor();
        look("palette-" + language + "-" + theme + "-" + width);
        browser.open("/companies");
        page.locator("[id='views:begin']").click();
        page.locator("[id='views:add']").click();
        page.locator("#newView .k-msg").waitFor();
        look("views-" + language + "-" + theme + "-" + width);
        browser.open("/companies/new");
        page.locator("#name").fill("Bałtyk-Stal S.A.");
        page.locator(".k-dup-i").first().waitFor();
        look("duplicates-" + language + "-" + theme + "-" + width);
        page.locator("#name").fill("");
        page.locator("#save").click();
        page.locator("#banners .k-ban").waitFor();
        look("problems-" + language + "-" + theme + "-" + width);
        browser.open("/companies");
    }

    @ParameterizedTest
    @CsvSource({"pl, light, 1440", "en, dark, 1440", "pl, dark, 390", "en, light, 390"})
    void importHasNoSeriousFindings(String language, String theme, int width) {
        Page page = browser.signedInAs("admin");
        wear(language, theme);
        page.setViewportSize(width, width > 500 ? 900 : 844);
        String suffix = "-" + language + "-" + theme + "-" + width;
        browser.open("/imports/new");
        look("import-new" + suffix);
        page.setInputFiles("#file", new FilePayload("klienci.csv", "text/csv", ImportFile.bytes(suffix)));
        page.locator("#send").click();
        page.waitForURL("**/imports/*");
        look("import-columns" + suffix);
        page.locator("#start").click();
        page.locator(".k-tally").waitFor();
        for (String bucket : List.of("created", "updated", "unchanged", "duplicate", "rejected")) {
            browser.open(page.url().replaceAll(".*/crm|\\?.*", "") + "?tab=" + bucket);
            look("import-" + bucket + suffix);
        }
        page.locator("#ask").click();
        look("import-undo" + suffix);
        page.locator("#undoYes").click();
        page.locator(".k-undone").waitFor();
        look("import-undone" + suffix);
        browser.open("/imports");
        look("imports" + suffix);
    }

    @ParameterizedTest
    @CsvSource({
        "pl, light, 1440",
        "en, dark, 1440",
        "pl, dark, 390",
        "en, light, 390",
        "pl, light, 1100",
        "pl, light, 320"
    })
    void settingsHaveNoSeriousFindings(String language, String theme, int width) {
        Page page = browser.signedInAs("admin");
        wear(language, theme);
        page.setViewportSize(width, width > 500 ? 900 : 844);
        String suffix = "-" + language + "-" + theme + "-" + width;
        for (String list : List.of("type", "industry", "employees")) {
            browser.open("/settings/picklists?list=" + list);
            look("picklists-" + list + suffix);
        }
        browser.open("/settings/picklists?list=type");
        page.locator("[data-k-act='edit:partner']").click();
        page.locator("#labelPl").fill("Klient");
        page.locator("#save").click();
        page.locator("#labelPl_problem").waitFor();
        look("picklists-problem" + suffix);
        page.locator("#cancel").click();
        page.locator("[data-k-act='state:other']").click();
        page.locator("tr.is-retired").waitFor();
        look("picklists-retired" + suffix);
        page.locator("#toast\\:undo").click();
        page.locator("tr.is-retired")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page.locator("#add").click();
        page.locator("#labelPl").waitFor();
        look("picklists-add" + suffix);
        browser.open("/settings/duplicates");
        look("duplicate-policy" + suffix);
        if (width > 500) {
            browser.open("/companies");
            page.locator("[data-k-menu=gear]").click();
            look("gear" + suffix);
        }
    }

    @ParameterizedTest
    @CsvSource({"pl, light, 1440", "en, dark, 1440", "pl, dark, 390", "en, light, 390"})
    void contactsHaveNoSeriousFindings(String language, String theme, int width) {
        Page page = browser.signedInAs("admin");
        wear(language, theme);
        page.setViewportSize(width, width > 500 ? 900 : 844);
        String suffix = "-" + language + "-" + theme + "-" + width;
        long company = new Companies(browser.product()).find("Bałtyk Stal");
        Contacts contacts = new Contacts(browser.product());
        long contact = contacts.of(company)
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("contact")
                .get("id")
                .getAsLong();
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("contacts", "/contacts");
        screens.put("contacts-nothing", "/contacts?q=qqqq");
        screens.put("contact", "/contacts/" + contact);
        screens.put("contact-history", "/contacts/" + contact + "?tab=history");
        screens.put("company-contacts", "/companies/" + company + "?tab=contacts");
        screens.put("company-contacts-nothing", "/companies/" + company + "?tab=contacts&q=qqqq");
        screens.put("contact-form", "/contacts/new");
        screens.forEach((name, path) -> {
            browser.open(path);
            look(name + suffix);
        });
        page.locator("#save").click();
        page.locator(".k-ban").waitFor();
        look("contact-problems" + suffix);
        browser.open("/companies/" + company + "?tab=contacts");
        page.locator("#askNewContact").click();
        page.locator("#newContactDialog[open]").waitFor();
        look("contact-dialog" + suffix);
        browser.open("/companies");
    }

    @ParameterizedTest
    @CsvSource({"1440", "390"})
    void signInHasNoSeriousFindings(int width) {
        browser.page().setViewportSize(width, 900);
        browser.open("/sign-in");

        look("sign-in-" + width);
    }

    private void look(String name) {
        browser.page().waitForLoadState();
        browser.page().waitForFunction(STILL);
        browser.picture(name);
        // No page here has frames: without the extra page that joins their findings a look takes a third of the time.
        assertThat(new AxeBuilder(browser.page())
                        .withTags(RULES)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .as(name)
                .filteredOn(found -> List.of("serious", "critical").contains(found.getImpact()))
                .extracting(found -> found.getId() + " "
                        + found.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private void wear(String language, String theme) {
        for (String choice : List.of(language, theme)) {
            browser.page().waitForLoadState();
            browser.page().locator("[data-k-menu=userItems]").click();
            browser.page().locator("#userMenu\\:" + choice).click();
            // Open until the page is left, closed on the next one.
            assertThat(browser.page().locator("#userItems")).isHidden();
        }
    }
}
