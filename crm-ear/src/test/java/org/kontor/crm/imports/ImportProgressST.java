package org.kontor.crm.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** I-07: progress comes to the page by itself, and to nobody else's. */
class ImportProgressST {

    private static final double PATIENCE = 60_000;
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(PATIENCE);
    private static final ContainsTextOptions LONG = new ContainsTextOptions().setTimeout(PATIENCE);

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void progressComesByItselfAndEndsWithTheRunAndTheSession() throws SQLException {
        Page page = browser.signedInAs("admin");
        browser.open("/imports/new");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "postep.csv", "text/csv", "Nazwa firmy\nŻółw\nŚwierk\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#send").click();
        page.locator("#next").click();
        page.locator("#tryOut").click();
        assertThat(page.locator("#apply")).isVisible(PATIENTLY);
        String run = page.url().replaceAll(".*/imports/(\\d+).*", "$1");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.method()));
        sql("update import_run set status = 'RUNNING', step = 'DECIDE' where id = " + run);
        page.reload();

        assertThat(page.locator("#done")).containsText("2 z 2 wierszy, 100%", LONG);
        sql("update import_range set next_row = first_row where step = 'DECIDE' and number = 0 and run_id = " + run);
        assertThat(page.locator("#done")).containsText("1 z 2 wierszy, 50%", LONG);
        sql("update import_run set status = 'TRIED', step = null where id = " + run);
        assertThat(page.locator("#apply")).isVisible(PATIENTLY);
        assertThat(asked).doesNotContain("POST");
        assertListFollows(page, run);

        sql("update import_run set status = 'RUNNING', step = 'DECIDE' where id = " + run);
        browser.open("/imports/" + run);
        assertThat(page.locator("#done")).containsText("1 z 2 wierszy", LONG);
        sql("update sign_in_session set ended_at = now()"
                + " where id = (select max(id) from sign_in_session where ended_at is null)");
        page.waitForURL("**/sign-in**", new Page.WaitForURLOptions().setTimeout(PATIENCE));
        sql("update import_run set status = 'TRIED', step = null where id = " + run);

        browser.signedInAs("marek.wojcik");
        assertThat(browser.page()
                        .request()
                        .get(browser.product().url("/progress/imports/" + run))
                        .status())
                .isEqualTo(404);
    }

    /** The list follows runs that were begun before and since it was opened, and stays the page that it is. */
    private void assertListFollows(Page page, String run) throws SQLException {
        String chip = "tr:has(a[href$='/imports/" + run + "']) .k-chip";
        sql("update import_run set status = 'QUEUED' where id = " + run);
        browser.open("/imports");
        assertThat(page.locator(chip)).hasText("czeka");
        page.evaluate("window.kHere = true");
        sql("update import_run set status = 'RUNNING', step = 'DECIDE' where id = " + run);
        assertThat(page.locator(chip)).hasText("trwa");
        assertThat(page.locator("[data-k-run='" + run + "']")).hasText("1 z 2 wierszy");
        browser.product()
                .rest(
                        "admin",
                        "POST",
                        "/imports",
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"obok.csv\"\r\n\r\n"
                                + "Nazwa firmy\nObok " + run + "\n\r\n--x--\r\n",
                        "Content-Type",
                        "multipart/form-data; boundary=x");
        assertThat(page.locator("tbody tr").first()).containsText("obok.csv");
        sql("update import_run set status = 'TRIED', step = null where id = " + run);
        assertThat(page.locator(chip)).hasText("próba gotowa");
        assertThat(page.evaluate("window.kHere")).isEqualTo(true);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(browser.product().databaseUrl(), "kontor_owner", "kontor-demo");
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
