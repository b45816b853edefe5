package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.OTHER_SALES;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;

/** one mechanism; pages have sessions, calls have Basic, and neither takes the other's. */
class SignInST {

    private static final Pattern VIEW_STATE = Pattern.compile("jakarta.faces.ViewState:0\" value=\"([^\"]+)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void pageLeadsToSignInAndBack() throws Exception {
        HttpResponse<String> page = get("/companies?q=a%26b");

        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/crm/sign-in?to=%2Fcompanies%3Fq%3Da%2526b");
        HttpResponse<String> signedIn = signIn("?to=%2Fcompanies%3Fq%3Da%2526b", "admin", "kontor-demo");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/crm/companies?q=a%26b");
        assertThat(get("/companies").statusCode()).isEqualTo(200);
    }

    @Test
    void fontIsServedBeforeSignIn() throws Exception {
        HttpResponse<String> font = get("/_static/inter/5.2.5/files/inter-latin-400-normal.woff2");

        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(font.body()).startsWith("wOF2");
    }

    @Test
    void foreignAddressIsNoWayOut() throws Exception {
        HttpResponse<String> signedIn = signIn("?to=%2F%2Fevil.example%2F", "admin", "kontor-demo");

        assertThat(signedIn.headers().firstValue("Location").orElseThrow())
                .isEqualTo(Product.running().url("/companies"));
    }

    @Test
    void sessionIsRenewedAtSignIn() throws Exception {
        get("/sign-in");
        String planted = session();

        signIn("", "admin", "kontor-demo");

        assertThat(session()).isNotEqualTo(planted);
        HttpResponse<String> withPlanted = Product.running()
                .send(HttpRequest.newBuilder(URI.create(Product.running().url("/companies")))
                        .header("Cookie", "JSESSIONID=" + planted)
                        .build());
        assertThat(withPlanted.statusCode()).isEqualTo(302);
    }

    @Test
    void sessionAloneOpensNoCall() throws Exception {
        signIn("", "admin", "kontor-demo");

        HttpResponse<String> call = get("/api/v1/companies");

        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(call.headers().firstValue("WWW-Authenticate").orElseThrow()).startsWith("Basic");
        assertThat(call.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void basicOpensNoPage() throws Exception {
        HttpResponse<String> page = Product.running()
                .send(HttpRequest.newBuilder(URI.create(Product.running().url("/companies")))
                        .header("Authorization", basic("admin:kontor-demo"))
                        .build());

        assertThat(page.statusCode()).isEqualTo(302);
    }

    @Test
    void wrongAndMalformedCredentialsAreAllTheSame() {
        String right = basic("admin:kontor-demo");
        for (String header : new String[] {
            basic("admin:wrong"),
            basic("nobody:kontor-demo"),
            basic("admin"),
            basic(":"),
            basic("a\u0000b:c"),
            "Basic",
            "Basic ???",
            "Bearer abc",
            right.replace("Basic", "Digest")
        }) {
            HttpResponse<String> answer = call(header);
            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.body()).contains("urn:kontor:problem:unauthenticated");
        }
        assertThat(call(right).statusCode()).isEqualTo(200);
        assertThat(call(right.replace("Basic", "basic")).statusCode()).isEqualTo(200);
    }

    @Test
    void closedAccountIsClosedAtOnce() throws Exception {
        signIn("", OTHER_SALES.login(), "kontor-demo");
        assertThat(OTHER_SALES.get("/companies?limit=1").status()).isEqualTo(200);
        assertThat(get("/companies").statusCode()).isEqualTo(200);

        setActive(false);
        try {
            assertThat(OTHER_SALES.get("/companies?limit=1").status()).isEqualTo(401);
            assertThat(get("/companies").statusCode()).isEqualTo(302);
        } finally {
            setActive(true);
        }
        assertThat(OTHER_SALES.get("/companies?limit=1").status()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(Product.running().url(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> signIn(String query, String login, String password) throws Exception {
        Matcher state = VIEW_STATE.matcher(get("/sign-in" + query).body());
        assertThat(state.find()).isTrue();
        String form = "signIn=signIn&enter=&login=" + encoded(login) + "&password=" + encoded(password)
                + "&jakarta.faces.ViewState=" + encoded(state.group(1));
        return browser.send(
                HttpRequest.newBuilder(URI.create(Product.running().url("/sign-in" + query)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> call(String authorization) {
        return Product.running()
                .send(HttpRequest.newBuilder(URI.create(Product.running().url("/api/v1/companies?limit=1")))
                        .header("Authorization", authorization)
                        .build());
    }

    private static void setActive(boolean active) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(Product.running().databaseUrl(), "kontor_app", "kontor-demo");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(
                    "select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true)");
            statement.executeUpdate(
                    "update app_user set active = " + active + " where login = '" + OTHER_SALES.login() + "'");
            database.commit();
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
