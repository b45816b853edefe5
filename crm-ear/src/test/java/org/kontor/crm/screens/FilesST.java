package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** files on a company, dropped and chosen, searched, saved, removed and brought back. */
class FilesST {

    private static final String SCRIPT = "<html><script>document.title='przejęte'</script></html>";

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    long id;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        browser.signedInAs("admin");
        id = companies.add(companies.uniqueName("Z plikami"));
        browser.open("/companies/" + id + "?tab=files");
    }

    @Test
    void severalAreChosenAtOnceSearchedAndSaved() throws IOException {
        assertThat(browser.page().locator(".k-empty")).containsText("Nie ma jeszcze plików");

        choose(file("umowa żółw.txt", "treść umowy"), file("oferta.txt", "oferta"), file("strona.html", SCRIPT));

        assertThat(rows()).hasCount(3);
        assertThat(browser.page().locator(".k-toast")).containsText("Dodano 3 pliki");
        assertThat(listed())
                .contains("umowa żółw.txt", "oferta.txt", "strona.html")
                .contains("\"type\":\"text/plain\"");
        assertThat(rows().first()).containsText("Tomasz Zieliński");
        browser.page().locator("#fileSearch").pressSequentially("zolw");
        assertThat(rows()).hasCount(1);
        Download saved = browser.page()
                .waitForDownload(() -> rows().first().locator("a[download]").click());
        assertThat(saved.suggestedFilename()).isEqualTo("umowa żółw.txt");
        assertThat(Files.readString(saved.path())).isEqualTo("treść umowy");
    }

    @Test
    void whatABrowserWouldRunIsSavedAndNotRun() {
        choose(file("strona.html", SCRIPT));
        assertThat(rows()).hasCount(1);
        String address =
                rows().first().locator("a[download]").getAttribute("href").replaceAll("^/crm", "");
        Page page = browser.page();

        Download saved =
                page.waitForDownload(() -> page.evaluate("path => { window.location.href = path; }", "/crm" + address));

        assertThat(saved.suggestedFilename()).isEqualTo("strona.html");
        assertThat(page.title()).doesNotContain("przejęte");
    }

    @Test
    void areDroppedRemovedAndBroughtBack() {
        Page page = browser.page();
        Object transfer = page.evaluateHandle("""
                () => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File(["upuszczony"], "upuszczony.txt", { type: "text/plain" }));
                  return transfer;
                }""");
        page.locator("#files").dispatchEvent("drop", Map.of("dataTransfer", transfer));
        assertThat(rows()).hasCount(1);
        assertThat(page.locator(".k-toast")).containsText("Dodano plik upuszczony.txt");

        rows().first().locator("a[role=button]").click();

        assertThat(rows()).hasCount(0);
        assertThat(page.locator(".k-toast")).containsText("Usunięto plik upuszczony.txt");
        assertThat(listed()).doesNotContain("upuszczony.txt");
        page.locator("#toast\\:undo").click();
        assertThat(rows()).hasCount(1);
        assertThat(listed()).contains("upuszczony.txt");
        CompanyPage.of(browser, id).history();
        assertThat(browser.page().locator(".k-ev").first()).containsText("upuszczony.txt");
    }

    @Test
    void anEmptyOneIsAFileTooAndATooLargeOneSaysSo() {
        choose(file("pusty.txt", ""));
        assertThat(rows()).hasCount(1);

        browser.page().evaluate("() => { document.getElementById('files').dataset.kLimit = '5'; }");
        choose(file("za duży.txt", "123456"));

        assertThat(browser.page().locator(".k-sends")).containsText("Plik jest za duży: najwięcej 25 MB.");
        assertThat(rows()).hasCount(1);
    }

    private void choose(FilePayload... files) {
        browser.page().setInputFiles("#filesPick", files);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private Locator rows() {
        return browser.page().locator(".k-file");
    }

    private String listed() {
        return browser.product()
                .rest("admin", "GET", "/companies/" + id + "/files", "")
                .body();
    }
}
