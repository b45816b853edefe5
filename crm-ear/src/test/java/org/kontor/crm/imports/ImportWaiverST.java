package org.kontor.crm.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** I-03: rows without a required field are let in on one's word, and found again by what they lack, in Polish. */
class ImportWaiverST {

    private static final double PATIENCE = 60_000;
    private static final String FIELDS = "/custom-fields/company";

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String key = "waived_" + mark;

    @BeforeEach
    void requireFields() {
        require("TEXT", "Wymagane " + mark, key);
        require("INTEGER", "Rabat " + mark + " 1", key + "_1");
        require("FLAG", "Rabat " + mark + " 2", key + "_2");
    }

    private void require(String type, String label, String key) {
        rest(
                "POST",
                FIELDS,
                "{\"type\":\"%s\",\"labels\":{\"pl\":\"%s\"},\"key\":\"%s\",\"required\":true}"
                        .formatted(type, label, key));
    }

    @AfterEach
    void retireFields() {
        Stream.of(key, key + "_1", key + "_2")
                .forEach(each -> rest("PATCH", FIELDS + "/" + each, "{\"required\":false,\"retired\":true}"));
    }

    private void rest(String method, String path, String body) {
        assertThat(browser.product()
                        .rest(
                                "admin",
                                method,
                                path,
                                body,
                                "Content-Type",
                                method.equals("POST") ? "application/json" : "application/merge-patch+json",
                                "If-Match",
                                "*")
                        .statusCode())
                .isLessThan(300);
    }

    @Test
    void whatLacksARequiredFieldIsLetInAndFound() {
        Page page = browser.signedInAs("admin");
        browser.open("/imports/new");
        String list = "Nazwa firmy;Wymagane %s;Rabat %s 1;Rabat %s 2\nBez pola %s;;;\nZ polem %s;jest;1;tak\n"
                .replace("%s", mark);
        page.setInputFiles("#file", new FilePayload("braki.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("#send").click();
        page.locator("#next").click();
        page.locator("#waive").check();
        page.locator("#tryOut").click();
        page.locator("#apply").click();

        assertThat(page.locator(".k-tally dd"))
                .hasText(new String[] {"2", "2", "0", "0", "0", "0"}, new HasTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#waived")).containsText("1 wiersz bez wymaganych pól; pozwala na to ");
        page.locator("#showLacking").click();

        assertThat(page.locator("#rows")).containsText("Bez pola " + mark);
        assertThat(page.locator("#rows")).not().containsText("Z polem " + mark);
    }

    /** I-01, I-03: the product's own sample fills every field, those of this installation too, by its headings alone. */
    @Test
    void samplesMapThemselvesAndAreTakenInAsTheyStand() throws IOException {
        Page page = browser.signedInAs("admin");
        for (String sample : List.of("fewXlsx", "wholeCsv")) {
            browser.open("/imports/new");
            Download file =
                    page.waitForDownload(() -> page.locator("#" + sample).click());
            page.setInputFiles(
                    "#file", new FilePayload(file.suggestedFilename(), "text/csv", Files.readAllBytes(file.path())));
            page.locator("#send").click();
            page.waitForURL("**/imports/*");

            assertThat(page.getByLabel("Pole firmy dla kolumny „Rabat " + mark + " 2”"))
                    .hasValue("custom." + key + "_2");
            assertThat(page.locator("#skipped")).hasText("Wszystkie kolumny trafią do pól firmy.");
            page.locator("#next").click();
            page.locator("#tryOut").click();

            assertThat(page.locator("#apply")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".k-tally dd").first()).hasText("1");
            assertThat(page.locator(".k-tally dd").last()).hasText("0");
        }
    }
}
