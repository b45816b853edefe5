package org.kontor.crm.speed;

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
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.product.Product;

/** Somebody who asks the product, by REST and, signed in, for pages. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "kontor-demo";
    private static final String TYPE = "Content-Type";
    private static final Pattern STATE = Pattern.compile("jakarta.faces.ViewState:0\" value=\"([^\"]+)");
    private static final Pattern TAKEN = Pattern.compile("service;dur=([0-9.]+)");

    private final Product product;
    private final String credentials;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /**
     * An answer.
     *
     * @param ms whole time at the visitor's end, milliseconds
     * @param service part of it that the service took, milliseconds; 0 for pages
     */
    record Answer(String body, double ms, double service) {}

    Visitor(Product product, String login) {
        this.product = product;
        this.credentials =
                Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String state = find(STATE, send(at("/sign-in").GET(), 200).body());
        send(
                at("/sign-in")
                        .header(TYPE, "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("signIn=signIn&enter=&login=" + encoded(login) + "&password="
                                + PASSWORD + "&jakarta.faces.ViewState=" + encoded(state))),
                302);
    }

    /** Asks REST. */
    Answer ask(Question question) {
        return ask(question.path(), question.body(), 200);
    }

    /**
     * Asks REST.
     *
     * @param body JSON to be posted, empty for a GET
     * @param status the only one that is taken for an answer
     */
    Answer ask(String path, String body, int status) {
        HttpRequest.Builder request = at("/api/v1" + path).header("Authorization", "Basic " + credentials);
        HttpRequest.Builder complete = body.isEmpty()
                ? request.GET()
                : request.header(TYPE, "application/json").POST(BodyPublishers.ofString(body));
        long start = System.nanoTime();
        HttpResponse<String> answer = send(complete, status);
        double ms = (System.nanoTime() - start) / 1e6;
        String taken = answer.headers().firstValue("Server-Timing").orElse("");
        return new Answer(answer.body(), ms, Double.parseDouble(find(TAKEN, taken)));
    }

    /** Opens a page. */
    Answer open(String path) {
        long start = System.nanoTime();
        HttpResponse<String> answer = send(at(path).GET(), 200);
        return new Answer(answer.body(), (System.nanoTime() - start) / 1e6, 0);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(product.url(path))).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int status) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(answer + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return found.group(1);
    }
}
