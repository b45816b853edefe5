package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-08: a token is made on the user's page, opens the REST interface with the user's rights, and is revoked. */
class TokensST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void isMadeShownOnceUsedAndRevoked() {
        Page page = browser.signedInAs("anna.kowalczyk");
        page.locator("[data-k-menu=userItems]").click();
        page.locator("#userItems").getByText("Tokeny dostępu").click();
        assertThat(page.locator("h1")).hasText("Tokeny dostępu");
        String name = new Companies(browser.product()).uniqueName("ERP");
        page.locator("#create").click();
        assertThat(page.locator("#tokenName_problem")).containsText("Token potrzebuje nazwy");

        page.locator("#tokenName").fill(name);
        page.locator("#create").click();

        String secret = page.locator("#secretText").inputValue();
        assertThat(secret).startsWith("kontor_").hasSize(50);
        assertThat(row(name)).containsText("jeszcze nieużyty");
        assertThat(call("Bearer " + secret, "/users?q=Kowal").statusCode()).isEqualTo(200);
        page.reload();
        assertThat(page.locator("#secretText")).hasCount(0);
        assertThat(page.content()).doesNotContain(secret);
        assertThat(row(name)).containsText("ostatnio użyty dziś");

        row(name).locator("a[role=button]").click();
        page.locator("#revokeYes").click();

        assertThat(row(name)).hasCount(0);
        assertThat(call("Bearer " + secret, "/companies").statusCode()).isEqualTo(401);
    }

    @Test
    void hasItsUsersRightsAndNoWayRoundThem() throws SQLException {
        String secret = make("anna.kowalczyk");
        Companies companies = new Companies(browser.product());
        long hidden = companies.add(companies.uniqueName("Tylko dla Tomasza"));

        assertThat(call("Bearer " + secret, "/companies/" + hidden).statusCode())
                .isEqualTo(404);
        assertThat(call("bearer   " + secret, "/companies").statusCode()).isEqualTo(200);
        for (String header : new String[] {
            secret,
            "Bearer",
            "Bearer " + secret + "x",
            "Bearer " + secret.substring(0, 49),
            "Basic " + secret,
            "Token " + secret,
            "Bearer " + secret + ", Basic YWRtaW46a29udG9yLWRlbW8="
        }) {
            HttpResponse<String> answer = call(header, "/companies");
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).anyMatch(one -> one.startsWith("Bearer"));
            assertThat(answer.body())
                    .contains("urn:kontor:problem:unauthenticated")
                    .doesNotContain(secret);
        }
        assertThat(browser.product()
                        .send(HttpRequest.newBuilder(
                                        URI.create(browser.product().url("/companies")))
                                .header("Authorization", "Bearer " + secret)
                                .build())
                        .statusCode())
                .isEqualTo(302);
        sql("update crm.access_token set expires_at = now() - interval '1 second' where ending = '"
                + secret.substring(46) + "'");
        assertThat(call("Bearer " + secret, "/companies").statusCode()).isEqualTo(401);
    }

    @Test
    void ofSomebodyWhoHasLeftOpensNothing() throws SQLException {
        String secret = make("piotr.nowicki");
        assertThat(call("Bearer " + secret, "/companies").statusCode()).isEqualTo(200);

        activate(false);
        try {
            assertThat(call("Bearer " + secret, "/companies").statusCode()).isEqualTo(401);
        } finally {
            activate(true);
        }

        assertThat(call("Bearer " + secret, "/companies").statusCode()).isEqualTo(200);
    }

    private String make(String login) {
        Page page = browser.signedInAs(login);
        browser.open("/account/tokens");
        page.locator("#tokenName").fill(new Companies(browser.product()).uniqueName("Program"));
        page.locator("#create").click();
        return page.locator("#secretText").inputValue();
    }

    private Locator row(String name) {
        return browser.page().locator("[data-token]", new Page.LocatorOptions().setHasText(name));
    }

    private HttpResponse<String> call(String authorization, String path) {
        return browser.product()
                .send(HttpRequest.newBuilder(URI.create(browser.product().url("/api/v1" + path)))
                        .header("Authorization", authorization)
                        .build());
    }

    private void activate(boolean active) throws SQLException {
        sql("begin; select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true);"
                + " update crm.app_user set active = " + active + " where login = 'piotr.nowicki'; commit");
    }

    private void sql(String text) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(browser.product().databaseUrl(), "kontor_owner", "kontor-demo");
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
