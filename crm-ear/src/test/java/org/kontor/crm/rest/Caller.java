package org.kontor.crm.rest;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.kontor.crm.product.Product;

/**
 * A user of the demo data who calls the REST interface and speaks English.
 *
 * @param login the user
 */
record Caller(String login) {

    static final Caller ADMIN = new Caller("admin");
    /** Reads what the own department is responsible for and what is open to everybody; changes only own records. */
    static final Caller SALES = new Caller("anna.kowalczyk");
    /** A salesperson of another department. */
    static final Caller OTHER_SALES = new Caller("piotr.nowicki");

    private static final String JSON = "application/json";

    Answer get(String path, String... headers) {
        return call("GET", path, "", headers);
    }

    Answer post(String path, String body) {
        return call("POST", path, body, "Content-Type", JSON);
    }

    Answer patch(String path, String ifMatch, String body) {
        return call("PATCH", path, body, "Content-Type", "application/merge-patch+json", "If-Match", ifMatch);
    }

    Answer delete(String path, String... headers) {
        return call("DELETE", path, "", headers);
    }

    Answer call(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept-Language", "en"));
        return new Answer(Product.running().rest(login, method, path, body, all.toArray(String[]::new)));
    }

    /** Adds a company and gives its path. */
    String add(String name, String more) {
        Answer answer = post("/companies", "{\"name\": \"" + name + "\"" + more + "}");
        if (answer.status() != 201) {
            throw new AssertionError("not added: " + answer.text());
        }
        return "/companies/" + answer.header("Location").replaceAll(".*/", "");
    }

    /** Id of this user. */
    long id() {
        String name = login.replaceAll(".*\\.", "");
        return ADMIN.get("/users?q=" + name.substring(0, 4))
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
    }

    /**
     * An answer.
     *
     * @param response as it came
     */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonObject json() {
            return JsonParser.parseString(text()).getAsJsonObject();
        }

        /** The field's problem, for example {@code error.phone}; empty when it has none. */
        String codeOf(String field) {
            return json().has("fields")
                    ? json().getAsJsonArray("fields").asList().stream()
                            .map(item -> item.getAsJsonObject())
                            .filter(item -> item.get("field").getAsString().equals(field))
                            .map(item -> item.get("code").getAsString())
                            .findFirst()
                            .orElse("")
                    : "";
        }
    }
}
