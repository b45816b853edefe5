package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** Administrators look through another user's eyes: with that user's rights, writing nothing, and written down (B-09). */
class ViewAsST {

    private static final String NOTED = "select concat_ws(' ', u.login, a.login, l.door, l.record_id)"
            + " from read_log l join app_user u on u.id = l.user_id join app_user a on a.id = l.as_user_id"
            + " where (l.door = 'VIEW_AS' or l.record_id = ?) and a.id = ? order by l.id desc limit 2";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());

    @Test
    void showsWhatTheOtherSeesChangesNothingAndIsWrittenDown() {
        String name = companies.uniqueName("Oczami Ewy");
        long own = companies.addFor("Ewa", name);
        long foreign = companies.addFor("Anna", companies.uniqueName("Cudza"));
        Page page = lookThroughTheEyesOfEwa();
        Locator banner = page.locator("#viewing");
        assertThat(banner).containsText("Podgląd jako Ewa Lis.");
        assertThat(page.locator("#nav")).not().containsText("Ustawienia");
        assertThat(get("/companies/" + foreign).status()).isEqualTo(404);
        assertThat(get("/settings/users").status()).isEqualTo(403);
        APIResponse tokens = get("/account/tokens");
        assertThat(tokens.status()).isEqualTo(403);
        assertThat(tokens.text()).contains("należą do tej osoby");
        assertThat(get("/account/changes").status()).isEqualTo(200);
        assertThat(get("/companies?q=" + Companies.encoded(name)).text()).contains(name, "Podgląd jako Ewa Lis.");

        browser.open("/companies/" + own + "/edit");
        assertThat(banner).isVisible();
        page.locator("[id$='name']").first().fill(name + " zmieniona");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".k-toast")).containsText("niczego nie zmienia");
        assertThat(upload("/files/company/" + own)).isEqualTo(403);
        assertThat(companies.json(own)).contains("\"version\":0", "\"" + name + "\"");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(noted(own, companies.userId("Ewa")))
                        .containsExactly("admin ewa.lis PAGE " + own, "admin ewa.lis VIEW_AS"));
        browser.open("/companies/" + own);
        page.locator("#viewEnd").click();
        page.waitForURL("**/settings/users/*");
        assertThat(banner).hasCount(0);
        assertThat(page.locator("#viewAs")).isVisible();
    }

    /** The settings of the one who is looked at stay as they are, and nobody looks through eyes through which somebody looks. */
    @Test
    void endsAtOnceWhenTheOtherAccountIsClosed() throws SQLException {
        Page page = lookThroughTheEyesOfEwa();
        page.locator("#userMenu button").first().click();
        page.locator("[id$='en']").first().click();
        assertThat(page.locator(".k-failure")).containsText("niczego nie zmienia");
        assertThat(page.locator("html")).hasAttribute("lang", "pl");

        write("update app_user set active = false where login = 'ewa.lis'");
        try {
            assertThat(get("/companies").text()).doesNotContain("Podgląd jako").contains("Tomasz Zieliński");
        } finally {
            write("update app_user set active = true where login = 'ewa.lis'");
        }
        assertThat(get("/companies").text())
                .as("it does not come back by itself")
                .doesNotContain("Podgląd jako");
    }

    @Test
    void endsAtOnceWhenTheViewerLosesTheRight() throws SQLException {
        write("insert into user_role (user_id, role_id) select u.id, r.id from app_user u, role r"
                + " where u.login = 'anna.kowalczyk' and r.code = 'administrator'");
        try {
            Page page = browser.signedInAs("anna.kowalczyk");
            browser.open("/settings/person?user=" + companies.userId("Ewa"));
            page.locator("#viewAs").click();
            page.waitForURL("**/companies");
            assertThat(page.locator("#viewing")).containsText("Podgląd jako Ewa Lis.");
            write("delete from user_role using role r where r.id = role_id and r.code = 'administrator'"
                    + " and user_id = (select id from app_user where login = 'anna.kowalczyk')");

            browser.open("/companies");

            assertThat(page.locator("#viewing")).hasCount(0);
            assertThat(page.locator(".k-user")).containsText("Anna Kowalczyk");
        } finally {
            write("delete from user_role using role r where r.id = role_id and r.code = 'administrator'"
                    + " and user_id = (select id from app_user where login = 'anna.kowalczyk')");
        }
    }

    private Page lookThroughTheEyesOfEwa() {
        Page page = browser.signedInAs("admin");
        browser.open("/settings/users/" + companies.userId("Ewa"));
        page.locator("#viewAs").click();
        page.waitForURL("**/companies");
        return page;
    }

    private APIResponse get(String path) {
        return browser.page().context().request().get(browser.product().url(path));
    }

    private int upload(String path) {
        return browser.page()
                .context()
                .request()
                .post(
                        browser.product().url(path),
                        RequestOptions.create()
                                .setHeader("X-Kontor-Upload", "a.txt")
                                .setHeader("Content-Type", "text/plain")
                                .setData("a"))
                .status();
    }

    private List<String> noted(long record, long user) throws SQLException {
        try (Connection database = open();
                PreparedStatement statement = database.prepareStatement(NOTED)) {
            statement.setLong(1, record);
            statement.setLong(2, user);
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }

    private void write(String sql) throws SQLException {
        try (Connection database = open();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(
                    "select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true)");
            statement.execute(sql);
            database.commit();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(browser.product().databaseUrl(), "kontor_app", "kontor-demo");
    }
}
