package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Nips;

/** for somebody with few rights a hidden field is nowhere, and one that may only be read keeps from nothing. */
class FieldRightsST {

    private static final String STORED =
            "\"limit_%1$s\":1234.5,\"sum_%1$s\":{\"amount\":1234567.5,\"currency\":\"PLN\"},"
                    + "\"when_%1$s\":\"2026-03-01T09:30:15Z\",\"secret_%1$s\":\"tajne %1$s\"";

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String login = "maly." + mark;
    private Page page;
    private long id;

    @BeforeEach
    void signIn() throws SQLException {
        field("secret", "TEXT", ",\"defaults\":[\"domyślnie\"],\"inList\":true,\"filterable\":true");
        field("limit", "DECIMAL", ",\"inList\":true,\"defaults\":[\"99.5\"]");
        field("sum", "MONEY", "");
        field("when", "MOMENT", "");
        id = new Companies(browser.product())
                .addWith(
                        "Prawa " + mark,
                        ",\"revenue\":{\"amount\":7654321,\"currency\":\"PLN\"},\"industry\":\"it\",\"type\":\"partner\","
                                + "\"requisites\":[{\"template\":\"pl-company\",\"default\":true,\"values\":{\"nip\":\""
                                + Nips.fresh() + "\"}}],"
                                + "\"custom\":{" + STORED.formatted(mark) + "}");
        person();
        page = browser.signedInAs(login);
    }

    @AfterEach
    void retire() {
        FieldsPage fields = FieldsPage.in(browser);
        for (String name : new String[] {"secret", "limit", "sum", "when"}) {
            fields.retire(name + "_" + mark);
        }
    }

    @Test
    void aHiddenFieldIsNowhere() {
        browser.open("/companies/" + id);
        assertThat(page.locator("h1")).hasText("Prawa " + mark);
        nowhere();
        page.getByText("Dlaczego widzę?").click();
        assertThat(page.locator(".k-drawer .k-verdict")).containsText("Odczyt: tak");
        assertThat(page.locator(".k-drawer")).containsText("limit_" + mark);
        nowhere();
        browser.open("/companies/" + id + "/edit");
        assertThat(page.locator("#name")).isVisible();
        nowhere();
        browser.open("/companies?q=" + mark);
        page.locator("[id='columns:open']").click();
        assertThat(page.locator("[id='columns:keep']")).isVisible();
        nowhere();
        browser.open("/companies?q=" + mark);
        page.locator("[id='sentence:add']").click();
        assertThat(page.locator("[id='sentence:field']")).isVisible();
        nowhere();

        assertThat(rest("GET", "/companies/" + id, "").body())
                .contains("limit_" + mark)
                .doesNotContain("secret_", "tajne", "7654321");
        assertThat(rest("GET", "/companies/" + id + "/history", "").body())
                .doesNotContain("secret_", "tajne", "7654321");
        assertThat(rest("GET", "/companies/" + id + "/access?operation=READ", "")
                        .body())
                .contains("custom.limit_" + mark, "\"hiddenFields\":[]");
        assertThat(rest("GET", "/custom-fields/company", "").body())
                .contains("limit_" + mark)
                .doesNotContain("secret_" + mark);
        assertThat(rest("GET", "/custom-fields/company/secret_" + mark, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFieldThatMayOnlyBeReadHasNoInputAndKeepsNobodyFromSaving() {
        browser.open("/companies/" + id);
        Locator more = page.locator("main");
        assertThat(more).containsText("1 234,5");
        assertThat(more).containsText("IT");
        assertThat(page.locator("[data-k-edit=industry]")).hasCount(0);
        browser.open("/companies/" + id + "/edit");
        assertThat(page.locator("#industry")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("limit_" + mark);
        page.locator("#name").fill("");
        page.locator("#save").click();
        assertThat(page.locator("#name_problem")).containsText("Firma potrzebuje nazwy");
        page.locator("#name").fill("Zapisana " + mark);
        page.locator("#save").click();
        assertThat(page.locator("h1")).hasText("Zapisana " + mark);
        assertThat(stored(id)).contains(STORED.formatted(mark).split(",\"")).contains("\"amount\":7654321");

        browser.open("/companies/" + id + "/edit");
        page.locator("[id='requisiteRows:0:remove']").click();
        assertThat(page.locator("[id='requisiteRows:0:remove']")).hasCount(0);
        page.locator("#save").click();
        assertThat(page.locator("#requisites_problem")).containsText("nie możesz usunąć");
        assertThat(stored(id)).contains("\"nip\"");

        browser.open("/companies/new");
        page.locator("#name").fill("Nowa " + mark);
        page.locator("#save").click();
        assertThat(page.locator("h1")).hasText("Nowa " + mark);
        assertThat(stored(new Companies(browser.product()).find("Nowa " + mark)))
                .contains("\"secret_" + mark + "\":\"domyślnie\"", "\"limit_" + mark + "\":99.5");

        assertThat(rest("PATCH", "/companies/" + id, "{\"name\": \"Przez REST " + mark + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(rest("PATCH", "/companies/" + id, "{\"custom\": {\"limit_" + mark + "\": 2}}")
                        .body())
                .contains("custom.limit_" + mark, "Tylko do odczytu");
        assertThat(stored(id))
                .contains("Przez REST " + mark)
                .contains(STORED.formatted(mark).split(",\""));
    }

    private void nowhere() {
        String shown = page.content();
        assertThat(shown).doesNotContain("secret_" + mark, "tajne " + mark, "7654321");
        assertThat(page.locator("body")).not().containsText("Roczny przychód");
    }

    private String stored(long company) {
        return browser.product()
                .rest("admin", "GET", "/companies/" + company, "")
                .body();
    }

    private HttpResponse<String> rest(String method, String path, String body) {
        return browser.product()
                .rest(
                        login,
                        method,
                        path,
                        body,
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*",
                        "Accept-Language",
                        "pl");
    }

    private void field(String name, String type, String more) {
        String key = name + "_" + mark;
        String body =
                "{\"type\":\"%1$s\",\"labels\":{\"pl\":\"%2$s\"},\"key\":\"%2$s\"%3$s}".formatted(type, key, more);
        assertThat(browser.product()
                        .rest("admin", "POST", "/custom-fields/company", body, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(201);
    }

    /** Somebody who may do everything with companies but what a role takes away. */
    private void person() throws SQLException {
        String sql = """
                begin;
                select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true);
                insert into crm.app_user (login, name, name_folded, department_id)
                    select '%2$s', 'Mały %1$s', 'maly %1$s', department_id from crm.app_user where login = 'piotr.nowicki';
                insert into crm.user_secret (user_id, password_hash)
                    select u.id, s.password_hash from crm.app_user u, crm.user_secret s join crm.app_user p on p.id = s.user_id
                     where u.login = '%2$s' and p.login = 'piotr.nowicki';
                insert into crm.role (code, name_pl, name_en) values ('%1$s', 'Mała %1$s', 'Small %1$s');
                insert into crm.role_level (role_id, entity, operation, level)
                    select id, 'COMPANY', o, 'ALL' from crm.role, unnest(array['READ', 'ADD', 'UPDATE']) o where code = '%1$s';
                insert into crm.role_field (role_id, entity, field, rule)
                    select id, 'COMPANY', f[1], f[2] from crm.role, (values (array['revenue', 'HIDDEN']),
                           (array['custom.secret_%1$s', 'HIDDEN']), (array['industry', 'READ_ONLY']), (array['nip', 'READ_ONLY']),
                           (array['custom.limit_%1$s', 'READ_ONLY']), (array['custom.sum_%1$s', 'READ_ONLY']),
                           (array['custom.when_%1$s', 'READ_ONLY'])) as rules (f) where code = '%1$s';
                insert into crm.user_role (user_id, role_id)
                    select u.id, r.id from crm.app_user u, crm.role r where u.login = '%2$s' and r.code = '%1$s';
                commit""".formatted(mark, login);
        try (Connection connection =
                        DriverManager.getConnection(browser.product().databaseUrl(), "kontor_owner", "kontor-demo");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
