package org.kontor.crm.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

/** I-03: rows without a required field are let in on one's word, and found again by what they lack, in Polish. */
class ImportWaiverST {

    private static final double PATIENCE = 60_000;
    private static final String FIELDS = "/custom-fields/company";

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String key = "waived_" + mark;

    @BeforeEach
    void requireField() {
        rest(
                "POST",
                FIELDS,
                "{\"type\":\"TEXT\",\"labels\":{\"pl\":\"Wymagane %1$s\"},\"key\":\"%2$s\",\"required\":true}"
                        .formatted(mark, key));
    }

    @AfterEach
    void retireField() {
        rest("PATCH", FIELDS + "/" + key, "{\"required\":false,\"retired\":true}");
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
        String list = "Nazwa firmy;Wymagane %s\nBez pola %s;\nZ polem %s;jest\n".replace("%s", mark);
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
}
