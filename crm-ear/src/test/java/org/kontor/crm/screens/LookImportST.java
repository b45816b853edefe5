package org.kontor.crm.screens;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import in both languages and themes, wide and narrow. */
class LookImportST extends LookCase {

    @ParameterizedTest
    @CsvSource({"pl, light, 1440", "en, dark, 1440", "pl, dark, 390", "en, light, 390"})
    void hasNoSeriousFindings(String language, String theme, int width) {
        Page page = look.at(language, theme, width);
        String suffix = "-" + language + "-" + theme + "-" + width;
        browser.open("/imports/new");
        look.see("import-new");
        page.setInputFiles("#file", new FilePayload("klienci.csv", "text/csv", ImportFile.bytes(suffix)));
        page.locator("#send").click();
        page.waitForURL("**/imports/*");
        look.see("import-columns");
        page.locator("#next").click();
        page.locator("#tryOut").waitFor();
        look.see("import-keys");
        page.locator("#tryOut").click();
        page.locator("#apply").waitFor();
        look.see("import-trial");
        page.locator("#apply").click();
        page.locator("#ask").waitFor();
        page.locator(".k-tally").waitFor();
        for (String bucket : List.of("created", "updated", "unchanged", "duplicate", "rejected")) {
            browser.open(page.url().replaceAll(".*/crm|\\?.*", "") + "?tab=" + bucket);
            look.see("import-" + bucket);
        }
        page.locator("#ask").click();
        look.see("import-undo");
        page.locator("#undoYes").click();
        page.locator(".k-undone").waitFor();
        look.see("import-undone");
        browser.open("/imports");
        look.see("imports");
    }
}
