package org.kontor.crm.product;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Somebody with cookies and without scripts, who asks for pages and sends forms by hand. Follows no redirect by itself. */
public final class Visitor {

    private static final Pattern VIEW_STATE = Pattern.compile("jakarta.faces.ViewState:\\d+\" value=\"([^\"]+)");

    private final String house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    /**
     * @param house address of the application without a slash at its end
     * @param trust whose certificates are taken; null for the machine's
     */
    public Visitor(String house, @Nullable SSLContext trust) {
        this.house = house;
        HttpClient.Builder builder =
                HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(5));
        if (trust != null) {
            builder.sslContext(trust);
        }
        client = builder.build();
    }

    /** Somebody at the running product. */
    public static Visitor ofProduct() {
        return new Visitor(Product.running().url(""), null);
    }

    /** Somebody signed in at the running product with a demo user's password. */
    public static Visitor signedIn(String login) {
        Visitor visitor = ofProduct();
        HttpResponse<String> answer = visitor.signIn("", login, "kontor-demo");
        if (answer.statusCode() != 302) {
            throw new AssertionError("not signed in: " + answer.body());
        }
        return visitor;
    }

    /** Asks for a page, by its path below the application or its whole address. */
    public HttpResponse<String> get(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends a form. */
    public HttpResponse<String> post(String address, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /**
     * Signs in at the form.
     *
     * @param query of the sign-in page, with its question mark, or nothing
     * @return 302 to the page that was wanted, or the form again with what is wrong
     */
    public HttpResponse<String> signIn(String query, String login, String password) {
        String page = get("/sign-in" + query).body();
        return post(
                "/sign-in" + query,
                Map.of(
                        "signIn",
                        "signIn",
                        "enter",
                        "",
                        "login",
                        login,
                        "password",
                        password,
                        "primefaces.nonce",
                        page.replaceAll("(?s).*? nonce=\"([^\"]+)\".*", "$1"),
                        "jakarta.faces.ViewState",
                        viewState(page)));
    }

    /** Value of a cookie; null when there is none of that name. */
    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse(null);
    }

    /** The state of the first form of a page. */
    public static String viewState(String page) {
        Matcher state = VIEW_STATE.matcher(page);
        if (!state.find()) {
            throw new AssertionError("no form in " + page);
        }
        return state.group(1);
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private URI uri(String address) {
        return URI.create(address.startsWith("/") ? house + address : address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
