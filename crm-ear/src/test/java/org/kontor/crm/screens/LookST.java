package org.kontor.crm.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The companies in both languages and themes, wide and narrow. */
class LookST extends LookCase {

    /** Fields whose conditions are typed in differently; on phones they differ in nothing but the keyboard. */
    private static final List<String> CONDITIONS = List.of("industry", "revenue", "responsible", "createdAt");

    /** A list with what stands around it; a whole page of rows is looked at once. */
    private static final String FEW = "/companies?q=stal";

    private final String file = "Umowa " + UUID.randomUUID();

    /** So that the forms have a field of files, required as it may be. */
    private void makeAFieldOfFiles() {
        browser.product()
                .rest(
                        "admin",
                        "POST",
                        "/custom-fields/company",
                        "{\"type\": \"FILE\", \"labels\": {\"pl\": \"%s\"}, \"required\": true}".formatted(file),
                        "Content-Type",
                        "application/json");
    }

    @AfterEach
    void retireTheField() {
        FieldsPage.in(browser).retire(file);
    }

    @ParameterizedTest
    @CsvSource({"pl, light, 1440", "en, dark, 1440", "pl, dark, 390", "en, light, 390"})
    void hasNoSeriousFindings(String language, String theme, int width) {
        Page page = look.at(language, theme, width);
        makeAFieldOfFiles();
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
        screens.put("changes", "/account/changes");
        screens.put("history", "/companies/" + id + "?tab=history");
        screens.put("export", "/companies/export?q=stal");
        screens.put("fields", "/settings/fields");
        screens.put("layout", "/settings/layout");
        screens.put("missing", "/companies/999999999");

        screens.forEach((name, path) -> {
            browser.open(path);
            look.see(name);
        });
        browser.open("/companies/" + id);
        page.locator("[data-k-edit=phones]").click();
        page.locator("#save").waitFor();
        look.see("inline");
        page.locator("#cancel").click();
        page.locator("[data-k-edit=name]").click();
        page.locator(".k-lift").waitFor();
        look.see("heading");
        page.locator("#cancel").click();
        page.locator(".k-lift").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        for (String field : width > 500 ? CONDITIONS : CONDITIONS.subList(0, 1)) {
            browser.open(FEW);
            page.locator("[id='sentence:add']").click();
            page.locator("[id='sentence:field']").selectOption(field);
            look.see("condition-" + field);
        }
        if (width > 500) {
            browser.open(FEW + "&sort=type,-revenue");
            page.locator("[id='columns:open']").click();
            page.locator("#columnBox").waitFor();
            look.see("columns");
        }
        browser.open(FEW);
        page.keyboard().press("Control+k");
        page.keyboard().type("stal");
        page.locator("#palette [data-k-records=companies] .k-opt").first().waitFor();
        look.see("palette");
        browser.open(FEW);
        page.locator("[id='views:begin']").click();
        page.locator("[id='views:add']").click();
        page.locator("#newView .k-msg").waitFor();
        look.see("views");
        browser.open("/companies/new");
        page.locator("#name").fill("Bałtyk-Stal S.A.");
        page.locator(".k-dup-i").first().waitFor();
        look.see("duplicates");
        page.locator("#name").fill("");
        page.locator("#save").click();
        page.locator("#banners .k-ban").waitFor();
        look.see("problems");
        browser.open("/companies");
    }
}
