package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** exporting the list one sees. */
class ExportST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void exportsTheListThatIsShownAndWritesItDown() throws IOException {
        Companies companies = new Companies(browser.product());
        String name = companies.uniqueName("Żółty eksport");
        companies.add(name);
        Page page = browser.signedInAs("admin");
        ListPage.open(browser, "?q=" + Companies.encoded(name));

        page.locator("[data-k-menu=gear]").click();
        page.getByText("Eksport listy").click();
        assertThat(page.locator("#what")).containsText("1 firma");
        page.getByLabel("CSV, średnik, Windows-1250 (starsze programy)").check();
        page.getByLabel("kolumny widoku").check();
        Download file = page.waitForDownload(() -> page.locator("#download").click());

        assertThat(file.suggestedFilename()).isEqualTo("firmy.csv");
        List<String> lines = Files.readString(file.path(), Charset.forName("windows-1250"))
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("Branża").doesNotContain("Identyfikator zewnętrzny");
        assertThat(lines.get(1)).startsWith(name + ";");
        browser.open("/companies/export");
        assertThat(page.locator("table.k-runs tbody tr").first()).containsText("csv-windows-1250");
        page.locator("table.k-runs tbody tr a").first().click();
        assertThat(page.locator("tbody th a")).hasText(name);
    }

    /** S-15: the contacts that are ticked leave, with the columns one sees. */
    @Test
    void exportsTheContactsThatAreTicked() throws IOException {
        String mark = new Companies(browser.product()).uniqueName("K").substring(2);
        long first = new Contacts(browser.product()).add("Ada", "Wywożona " + mark);
        new Contacts(browser.product()).add("Bogna", "Wywożona " + mark);
        Page page = browser.signedInAs("admin");
        browser.open("/contacts?q=" + Companies.encoded(mark));

        page.locator("tr[data-id='" + first + "'] input[type=checkbox]").check();
        page.locator("#bulk").getByText("Eksport").click();
        assertThat(page.locator("#what")).containsText("1 kontakt");
        page.getByLabel("kolumny widoku").check();
        Download file = page.waitForDownload(() -> page.locator("#download").click());

        assertThat(file.suggestedFilename()).isEqualTo("kontakty.csv");
        assertThat(Files.readString(file.path()).lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("Ada Wywożona " + mark + ";");
        browser.open("/contacts/export");
        assertThat(page.locator("table.k-runs tbody tr").first()).containsText("1 kontakt");
    }

    @Test
    void isNotOfferedNorReachedWithoutTheRight() {
        Page page = browser.signedInAs("anna.kowalczyk");

        assertThat(page.getByText("Eksport listy")).hasCount(0);
        browser.open("/contacts/export");
        assertThat(page.locator("main")).containsText("Role nie pozwalają na eksport");
        browser.open("/companies/export");
        assertThat(page.locator("main")).containsText("Role nie pozwalają na eksport");
        assertThat(page.locator("#download")).hasCount(0);
    }
}
