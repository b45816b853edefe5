package org.kontor.crm.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.kontor.crm.product.Browser;

/** The dialog *Moje / Ich* that a save brings when somebody else has changed the same fields. */
final class ConflictDialog {

    private static final Pattern COMPANY = Pattern.compile(".*/companies/\\d+$");

    private final Browser browser;
    private final Page page;

    ConflictDialog(Browser browser) {
        this.browser = browser;
        this.page = browser.page();
        text().waitFor();
    }

    Locator text() {
        return page.locator("#conflict[open] #conflictText");
    }

    Locator rows() {
        return page.locator("#conflict .k-conflict-r");
    }

    /** The values that stand to choose for a field, mine and theirs. */
    Locator row(String label) {
        return rows().filter(new Locator.FilterOptions().setHasText(label));
    }

    ConflictDialog takeTheirs(String label) {
        row(label).locator("input[value=theirs]").check();
        return this;
    }

    CompanyPage save() {
        return press("saveChosen");
    }

    CompanyPage saveMine() {
        return press("saveMine");
    }

    CompanyPage saveTheirs() {
        return press("saveTheirs");
    }

    /** Saves what is chosen, and waits for the next question. */
    ConflictDialog saveAskedAgain() {
        Locator dialog = page.locator("#conflict[open]");
        String before = dialog.innerText();
        page.locator("#saveChosen").click();
        page.waitForCondition(() -> dialog.count() == 1 && !dialog.innerText().equals(before));
        return new ConflictDialog(browser);
    }

    FormPage backToEditing() {
        page.locator("#conflict [data-k-close]").click();
        page.locator("#conflict").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return FormPage.in(browser);
    }

    private CompanyPage press(String button) {
        page.locator("#" + button).click();
        page.waitForURL(COMPANY);
        return CompanyPage.in(browser);
    }
}
