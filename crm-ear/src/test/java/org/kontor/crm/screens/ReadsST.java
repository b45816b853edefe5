package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-09 in the browser: what people open, take and export is noted, and the record tells those who may know. */
class ReadsST {

    private static final String LINES =
            "select concat_ws(' ', u.login, l.door, l.entity, l.record_id, l.file_id, l.question, l.row_count)"
                    + " from read_log l join app_user u on u.id = l.user_id where ";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());

    @Test
    void aRecordTellsWhoReadItToThoseWhoMayKnow() {
        long id = companies.addFor("Anna", companies.uniqueName("Oglądana"));
        String record = "/companies/" + id;
        String file = rest("POST", record + "/files?name=a.txt", "tekst");
        long taken = JsonParser.parseString(file).getAsJsonObject().get("id").getAsLong();
        rest("GET", record, "");
        rest("GET", record + "/history", "");
        rest("GET", record + "/files/" + taken, "");
        browser.signedInAs("anna.kowalczyk");
        browser.open(record);
        browser.open(record + "?tab=history&reads=true");
        assertThat(browser.page().locator("h1")).isVisible();
        assertThat(browser.page().locator("[id$=reads], .k-drawer")).hasCount(0);
        String anna = "anna.kowalczyk %s company " + id;
        awaitLines(
                "l.entity = 'company' and l.record_id = ? order by l.id",
                id,
                anna.formatted("REST"),
                anna.formatted("FILE") + " " + taken,
                anna.formatted("PAGE"));
        browser.page().context().clearCookies();

        Page page = browser.signedInAs("admin");
        browser.open(record);
        page.locator("[id$=reads]").click();
        Locator drawer = page.locator(".k-drawer");
        assertThat(drawer.locator("h2")).containsText("Kto oglądał");
        assertThat(drawer.getByText("pobranie pliku")).hasCount(1);
        assertThat(drawer.locator("li").filter(new Locator.FilterOptions().setHasText("Anna Kowalczyk")))
                .hasCount(3);
        page.keyboard().press("Escape");
        assertThat(drawer).hasCount(0);
    }

    @Test
    void anExportIsNotedWithItsQuestionAndItsRows() {
        String name = companies.uniqueName("Wywieziona");
        long id = companies.addFor("Anna", name);
        String mark = name.substring(name.length() - 8);

        browser.product().rest("admin", "GET", "/companies/" + (id + 1_000_000), "");
        browser.product().rest("admin", "GET", "/companies/export?q=" + mark, "");

        awaitLines("l.door = 'EXPORT' and l.question like '%' || ?", mark, "admin EXPORT company q=" + mark + " 1");
        awaitLines("l.record_id = ?", id + 1_000_000);
    }

    private String rest(String method, String path, String body) {
        return browser.product().rest("anna.kowalczyk", method, path, body).body();
    }

    /** They are written beside the request, within a second. */
    private void awaitLines(String condition, Object parameter, String... expected) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(lines(condition, parameter)).containsExactly(expected));
    }

    private List<String> lines(String condition, Object parameter) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(browser.product().databaseUrl(), "kontor_app", "kontor-demo");
                PreparedStatement statement = database.prepareStatement(LINES + condition)) {
            statement.setObject(1, parameter);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }
}
