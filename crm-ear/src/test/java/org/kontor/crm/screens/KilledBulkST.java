package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-06: a bulk change whose server is killed goes on by itself, and each company is changed once. */
class KilledBulkST {

    private static final int COMPANIES = 2_100;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void goesOnByItselfAfterAKill() throws SQLException {
        Companies companies = new Companies(browser.product());
        String mark = companies.uniqueName("Pozar");
        companies.addMany(mark, COMPANIES);
        String which = "?q=" + Companies.encoded(mark);
        String run;
        try (Connection held = hold(mark + " 1500")) {
            HttpResponse<String> asked = browser.product()
                    .rest(
                            "admin",
                            "POST",
                            "/companies/bulk-change" + which,
                            "{\"field\":\"type\",\"value\":\"partner\"}",
                            "Content-Type",
                            "application/json");
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
            run = asked.headers().firstValue("Location").orElseThrow().replaceAll(".*(/companies/)", "$1");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> look(run).get("changed").getAsInt() == 1000);

            browser.product().kill();
            held.rollback();
        }
        browser.product().start();

        await().atMost(Duration.ofMinutes(2))
                .until(() -> look(run).get("status").getAsString().equals("COMPLETED"));
        assertThat(companies.counted("type=partner&" + which.substring(1))).isEqualTo(COMPANIES);
        assertThat(changes(look(run).get("changeSetId").getAsLong())).containsExactly(COMPANIES, COMPANIES);
        Page page = browser.signedInAs("admin");
        browser.open(run.replace("bulk-runs", "bulk"));
        assertThat(page.locator(".k-job h2")).hasText("Zmieniono 2 100 firm");
    }

    private JsonObject look(String run) {
        return JsonParser.parseString(
                        browser.product().rest("admin", "GET", run, "").body())
                .getAsJsonObject();
    }

    /** Keeps the run from coming past this company. */
    private Connection hold(String name) throws SQLException {
        Connection connection = open();
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement("select id from company where name = ? for update")) {
            lock.setString(1, name);
            assertThat(lock.executeQuery().next()).isTrue();
        }
        return connection;
    }

    /** Changes of companies in the change set, and how many companies they are. */
    private int[] changes(long changeSet) throws SQLException {
        try (Connection connection = open();
                PreparedStatement count =
                        connection.prepareStatement("select count(*), count(distinct row_id) from history"
                                + " where change_set_id = ? and table_name = 'company'")) {
            count.setLong(1, changeSet);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new int[] {row.getInt(1), row.getInt(2)};
            }
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(browser.product().databaseUrl(), "kontor_owner", "kontor-demo");
    }
}
