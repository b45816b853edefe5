package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.Product;
import org.kontor.crm.product.Visitor;

/** calls of the REST interface that are made to reach what is none of the caller's business. */
class CallAttackST {

    private static final String JSON = "application/json";
    private static final String OUTSIDER = "piotr.nowicki";

    /** Below one record: whatever is asked of it, by whatever method. */
    private static final List<String> OF_RECORD = List.of(
            "GET ",
            "PATCH ",
            "DELETE ",
            "GET /history",
            "GET /files",
            "GET /files/1",
            "GET /access",
            "GET /logo",
            "DELETE /logo",
            "GET /contacts");

    @Test
    void sessionAloneWritesNothing() {
        Visitor administrator = Visitor.signedIn("admin");
        String name = "Sesja " + System.nanoTime();

        HttpResponse<String> simple =
                administrator.post("/api/v1/companies", Map.of("name", name), "Origin", "https://evil.example");
        HttpResponse<String> json = administrator.send(
                HttpRequest.newBuilder(URI.create(Product.running().url("/api/v1/companies")))
                        .header("Content-Type", JSON)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"" + name + "\"}"))
                        .build());

        assertThat(simple.statusCode()).isEqualTo(401);
        assertThat(json.statusCode()).isEqualTo(401);
        assertThat(simple.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(call("admin", "GET", "/companies?q=" + name.replace(" ", "%20"), "")
                        .body())
                .doesNotContain(name);
    }

    @Test
    void anotherSitesPageWritesNothingWithAPasswordTheBrowserKnows() {
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            HttpResponse<String> answer =
                    Product.running().rest("admin", "POST", "/companies", "{\"name\": \"x\"}", "Content-Type", type);
            assertThat(answer.statusCode()).as(type).isEqualTo(415);
        }
        HttpResponse<String> marked = Product.running()
                .rest(
                        "admin",
                        "POST",
                        "/companies",
                        "{\"name\": \"x\"}",
                        "Content-Type",
                        JSON,
                        "Sec-Fetch-Site",
                        "same-site");
        assertThat(marked.statusCode()).isEqualTo(403);
    }

    @Test
    void recordsOfOthersDoNotExist() {
        String company = added("admin", "/companies", "{\"name\": \"Tajna " + System.nanoTime() + "\"}");
        String contact = added("admin", "/contacts", "{\"firstName\": \"Jan\", \"lastName\": \"Tajny\"}");
        Visitor outsider = Visitor.signedIn(OUTSIDER);

        for (String record : List.of(company, contact)) {
            for (String attempt : OF_RECORD) {
                String method = attempt.substring(0, attempt.indexOf(' '));
                String below = attempt.substring(attempt.indexOf(' ') + 1);
                assertThat(status(method, record + below))
                        .as(attempt + " " + record)
                        .isIn(404, 405);
            }
            for (String page : List.of("", "/edit")) {
                HttpResponse<String> answer = outsider.get(record + page);
                assertThat(answer.statusCode()).as(record + page).isEqualTo(404);
                assertThat(answer.body()).doesNotContain("Tajn");
            }
        }
        String id = company.replaceAll(".*/", "");
        assertThat(outsider.get("/logos/" + id).statusCode()).isEqualTo(404);
        assertThat(outsider.get("/files/company/" + id + "/1").statusCode()).isEqualTo(404);
        assertThat(call("admin", "GET", company, "").statusCode()).isEqualTo(200);
    }

    @Test
    void actsOfOthersAreNotUndone() {
        String company = added("admin", "/companies", "{\"name\": \"Skasowana " + System.nanoTime() + "\"}");
        long changeSet =
                json(call("admin", "DELETE", company, "")).get("changeSetId").getAsLong();

        assertThat(status("POST", "/change-sets/" + changeSet + "/undo")).isIn(403, 404);
        assertThat(call("admin", "GET", company, "").statusCode()).isEqualTo(404);
    }

    @Test
    void settingsAreForWhoeverMayChangeThem() {
        Visitor outsider = Visitor.signedIn(OUTSIDER);

        for (String path : List.of("/accounts", "/accounts/1")) {
            assertThat(status("GET", path)).as(path).isIn(403, 404);
        }
        assertThat(status("POST", "/accounts/1/password-link")).isIn(403, 404);
        assertThat(status("POST", "/accounts/1/deactivation")).isIn(403, 404);
        for (String page : List.of("/settings/users", "/settings/users/1", "/settings/access", "/settings/fields")) {
            assertThat(outsider.get(page).statusCode()).as(page).isIn(403, 404);
        }
    }

    @Test
    void membersThatAreNotTheCallersAreRefused() {
        String company = added(OUTSIDER, "/companies", "{\"name\": \"Moja " + System.nanoTime() + "\"}");
        JsonObject before = json(call(OUTSIDER, "GET", company, ""));

        for (String member : List.of(
                "\"id\": 1",
                "\"version\": 99",
                "\"createdBy\": {\"id\": 1}",
                "\"createdAt\": \"2001-01-01T00:00:00Z\"",
                "\"modifiedAt\": \"2001-01-01T00:00:00Z\"",
                "\"custom_fields\": {}",
                "\"nameFolded\": \"x\"",
                "\"class\": \"java.lang.String\"",
                "\"__proto__\": {}")) {
            HttpResponse<String> answer = Product.running()
                    .rest(
                            OUTSIDER,
                            "PATCH",
                            company,
                            "{" + member + "}",
                            "Content-Type",
                            "application/merge-patch+json",
                            "If-Match",
                            "\"0\"");
            assertThat(answer.statusCode()).as(member).isEqualTo(400);
        }
        HttpResponse<String> given = Product.running()
                .rest(
                        OUTSIDER,
                        "PATCH",
                        company,
                        "{\"responsible\": {\"id\": 1}}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "\"0\"");

        assertThat(given.statusCode()).isIn(400, 403);
        assertThat(json(call(OUTSIDER, "GET", company, ""))).isEqualTo(before);
    }

    @Test
    void pathsLeadNowhereElse() {
        Visitor administrator = Visitor.signedIn("admin");

        for (String path : List.of(
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml.xhtml",
                "/jakarta.faces.resource/%2e%2e/%2e%2e/WEB-INF/web.xml.xhtml",
                "/_static/..%2f..%2fWEB-INF/web.xml",
                "/_static/%2e%2e/%2e%2e/WEB-INF/web.xml",
                "/files/company/1/..%2f..%2f1",
                "/logos/..%2f..%2fWEB-INF%2fweb.xml",
                "/WEB-INF/web.xml",
                "/META-INF/openapi.yaml")) {
            HttpResponse<String> answer = administrator.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 403, 404);
            assertThat(answer.body()).as(path).doesNotContain("<web-app", "openapi:");
        }
        // the container ends this one before any code of ours, with a status of its own
        HttpResponse<String> backwards = administrator.get("/resources/..%5c..%5cWEB-INF%5cweb.xml");
        assertThat(backwards.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(backwards.body()).doesNotContain("<web-app");
    }

    private static int status(String method, String path) {
        return call(OUTSIDER, method, path, method.equals("GET") || method.equals("DELETE") ? "" : "{}")
                .statusCode();
    }

    private static HttpResponse<String> call(String user, String method, String path, String body) {
        return Product.running()
                .rest(
                        user,
                        method,
                        path,
                        body,
                        "Content-Type",
                        method.equals("PATCH") ? "application/merge-patch+json" : JSON,
                        "If-Match",
                        "\"0\"");
    }

    /** Path of a record that a user has added, and nobody else is responsible for. */
    private static String added(String user, String path, String body) {
        HttpResponse<String> answer = call(user, "POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return path + "/"
                + answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
