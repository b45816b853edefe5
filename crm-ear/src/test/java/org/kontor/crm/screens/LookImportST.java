package org.kontor.crm.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
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
        seeProfile(page, suffix);
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
        seeSources(page);
    }

    private void seeSources(Page page) {
        browser.open("/imports/sources");
        look.see("import-sources");
        browser.open("/imports/sources/new");
        page.locator("#kind").selectOption("SFTP");
        page.locator("#hostKey").waitFor();
        page.locator("#save").click();
        page.locator("#hostKey_problem").waitFor();
        look.see("import-source");
    }

    private void seeProfile(Page page, String suffix) {
        page.locator("[id='columns:1:cells']").click();
        page.locator("#more").click();
        page.locator("[id='steps:0:kind']").selectOption("SPLIT");
        page.locator("[id='steps:0:text']").waitFor();
        page.locator("#cellsSave").click();
        page.locator("#cellsDialog .k-msg").waitFor();
        look.see("import-cells");
        page.locator("#cellsCancel").click();
        page.locator("#cellsDialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("#addConstant").click();
        page.locator("[id='constant:0:of']").selectOption("revenue");
        page.locator("[id='constant:0:is']").fill("?");
        page.locator("[id='constant:0:is']").blur();
        page.locator("#constants .k-msg").first().waitFor();
        look.see("import-constant");
        page.locator("[id='constant:0:less']").click();
        page.locator("[id='constant:0:of']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("#saveProfile").click();
        page.locator("#profileName").fill("Wzorowy" + suffix);
        look.see("import-profile-new");
        page.locator("#profileAdd").click();
        page.locator("#profileDialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator("#useProfile").click();
        page.locator("#fit p").waitFor();
        look.see("import-profile-used");
        page.locator("#deleteProfile").click();
        page.locator("#profileDeleteYes").waitFor();
        look.see("import-profile-delete");
        page.locator("#profileDeleteYes").click();
        page.locator("#profileDeleting").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
