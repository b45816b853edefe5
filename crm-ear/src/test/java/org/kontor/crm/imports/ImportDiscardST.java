package org.kontor.crm.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** I-05: a trial that nobody wants goes with its file, on its page and by REST; one that was written stays. */
class ImportDiscardST {

    private static final double PATIENCE = 60_000;

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTrialIsThrownAwayButNoImport() {
        Page page = browser.signedInAs("admin");
        String tried = tried(page);
        assertRowsAreNarrowed(page);
        page.locator("#askDiscard").click();
        page.locator("#discarding [data-k-close]").click();
        assertThat(page.locator("#discarding")).isHidden();
        page.locator("#askDiscard").click();
        page.locator("#discardYes").click();
        assertThat(page.locator(".k-toast")).containsText("Plik odrzucono");
        assertThat(answer("GET", tried)).isEqualTo(404);

        tried = tried(page);
        assertThat(answer("DELETE", tried)).isEqualTo(204);
        assertThat(answer("GET", tried)).isEqualTo(404);

        tried = tried(page);
        page.locator("#apply").click();
        assertThat(page.locator("#showCreated")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(answer("DELETE", tried)).isEqualTo(409);
        assertThat(answer("GET", tried)).isEqualTo(200);
    }

    private static void assertRowsAreNarrowed(Page page) {
        Locator name = page.getByRole(AriaRole.SEARCH, new GetByRoleOptions().setName("Zawęź wiersze"))
                .getByLabel("Nazwa firmy");
        name.fill("świerk");
        page.keyboard().press("Enter");
        assertThat(page.locator(".k-outcome-t tbody tr")).hasCount(1);
        assertThat(name).isFocused();
        name.fill("dąb");
        page.keyboard().press("Enter");
        assertThat(page.locator(".k-empty h2")).hasText("Żaden wiersz nie pasuje");
        page.navigate(page.url().replaceAll("find=[^&]*", "find=%00x"));
        assertThat(page.locator(".k-empty h2")).hasText("Żaden wiersz nie pasuje");
        page.locator("#allRows").click();
        assertThat(page.locator(".k-outcome-t tbody tr")).hasCount(2);
        page.navigate(page.url().replaceAll("tab=[^&]*", "tab=asked"));
        assertThat(page.locator(".k-tabs [aria-current=page]")).containsText("Utworzone");
        assertThat(page.locator(".k-outcome-t tbody tr")).hasCount(2);
    }

    private String tried(Page page) {
        browser.open("/imports/new");
        String list = "Nazwa firmy\nŻółw %s\nŚwierk %s\n".formatted(mark, mark);
        page.setInputFiles("#file", new FilePayload("lista.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.locator("#send").click();
        page.locator("#next").click();
        page.locator("#tryOut").click();
        assertThat(page.locator("#askDiscard")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return page.url().replaceAll(".*/imports/(\\d+).*", "$1");
    }

    private int answer(String method, String id) {
        return browser.product().rest("admin", method, "/imports/" + id, "").statusCode();
    }
}
