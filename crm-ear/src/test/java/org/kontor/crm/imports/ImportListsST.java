package org.kontor.crm.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** I-03: what becomes of values that a list lacks is said column by column and told before anything is written, in Polish. */
class ImportListsST {

    private static final String FIELDS = "/custom-fields/company";
    private static final double PATIENCE = 60_000;

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String key = "poziom_" + mark;

    @BeforeEach
    void make() {
        assertThat(rest("POST", FIELDS, """
                        {"key": "%s", "type": "LIST", "labels": {"pl": "Poziom %s"}, "options": [{"labels": {"pl": "Zwykły"}}]}""".formatted(key, mark))).contains(key);
    }

    @AfterEach
    void retire() {
        browser.product()
                .rest(
                        "admin",
                        "PATCH",
                        FIELDS + "/" + key,
                        "{\"retired\": true}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
    }

    @Test
    void listsGrowOrRejectAsTheColumnSays() {
        Page page = browser.signedInAs("admin");
        upload("Firma;Branża;Poziom %s\nŻółw %s;Kosmos %s;Złoty %s\nŚwierk %s;;Zwykły\n");
        cells("Branża").click();
        assertThat(page.getByLabel("Wartość spoza listy")).hasValue("true");
        page.getByLabel("Wartość spoza listy").selectOption("false");
        page.locator("#cellsSave").click();
        assertThat(cells("Branża")).hasText("spoza listy: odrzuć");
        cells("Poziom " + mark).focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Wartość spoza listy")).hasValue("false");
        page.getByLabel("Wartość spoza listy").focus();
        page.keyboard().press("ArrowUp");
        page.locator("#cellsSave").focus();
        page.keyboard().press("Enter");
        assertThat(cells("Poziom " + mark)).hasText("nowe wartości dojdą do listy");
        cells("Firma").click();
        assertThat(page.locator("#cellsDialog")).isVisible();
        assertThat(page.getByLabel("Wartość spoza listy")).hasCount(0);
        page.locator("#cellsCancel").click();
        page.locator("#next").click();
        page.locator("#tryOut").click();

        assertTally("2", "1", "0", "0", "0", "1");
        assertThat(page.locator("#newValues")).hasCount(0);
        page.locator(".k-tabs a", new Page.LocatorOptions().setHasText("Odrzucone"))
                .click();
        assertThat(page.locator(".k-outcome-t")).containsText("Kosmos " + mark);
        page.locator("#goBack").click();
        cells("Branża").click();
        page.getByLabel("Wartość spoza listy").selectOption("true");
        page.locator("#cellsSave").click();
        assertThat(cells("Branża")).hasText("Bez zmian w komórkach");
        page.locator("#next").click();
        page.locator("#tryOut").click();

        assertTally("2", "2", "0", "0", "0", "0");
        assertThat(page.locator("#newValues")).containsText("Branża: Kosmos %1$s".replace("%1$s", mark));
        assertThat(page.locator("#newValues")).containsText("Poziom %1$s: Złoty %1$s".replace("%1$s", mark));
        assertThat(rest("GET", FIELDS + "/" + key, "")).doesNotContain("Złoty");
        page.locator("#apply").click();
        page.locator("#ask").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));

        assertThat(page.locator("#newValues")).hasCount(0);
        assertThat(rest("GET", FIELDS + "/" + key, "")).contains("Złoty " + mark);
        page.locator(".k-outcome-t a").first().click();
        page.waitForURL("**/companies/*");
        assertThat(page.locator("main")).containsText("Złoty " + mark);
        assertThat(rest("GET", page.url().replaceAll(".*/crm", ""), ""))
                .contains("\"" + key + "\":\"zloty-" + mark + "\"");
    }

    private Locator cells(String heading) {
        return browser.page().getByLabel("Komórki kolumny „" + heading + "”: ");
    }

    private void assertTally(String... numbers) {
        assertThat(browser.page().locator(".k-tally dd")).hasText(numbers, new HasTextOptions().setTimeout(PATIENCE));
    }

    private String rest(String method, String path, String body) {
        return browser.product()
                .rest("admin", method, path, body, "Content-Type", "application/json")
                .body();
    }

    private void upload(String csv) {
        Page page = browser.page();
        browser.open("/imports/new");
        page.setInputFiles(
                "#file",
                new FilePayload("lista.csv", "text/csv", csv.replace("%s", mark).getBytes(StandardCharsets.UTF_8)));
        page.locator("#send").click();
        page.waitForURL("**/imports/*");
    }
}
