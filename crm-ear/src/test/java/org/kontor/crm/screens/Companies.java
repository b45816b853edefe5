package org.kontor.crm.screens;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.product.Product;

/** Companies beside the browser: made and read by REST, so that a test sees what was really stored. */
final class Companies {

    private final Product product;

    Companies(Product product) {
        this.product = product;
    }

    /** A name no other test uses. */
    String uniqueName(String stem) {
        return stem + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Adds a company as the administrator and gives its id. */
    long add(String name) {
        return post("{\"name\":\"" + name + "\"}");
    }

    /** The same, available to everyone. */
    long addForEveryone(String name) {
        return post("{\"name\":\"" + name + "\",\"availableToEveryone\":true}");
    }

    /** Adds a company another person is responsible for, who may therefore change it. */
    long addFor(String person, String name) {
        return addFor(person, name, "");
    }

    /** The same, with more members of its JSON, each after a comma. */
    long addFor(String person, String name, String more) {
        return post("{\"name\":\"" + name + "\",\"responsible\":{\"id\":" + userId(person) + "}" + more + "}");
    }

    /** Id of the first user with a name that begins so. */
    long userId(String start) {
        String found =
                product.rest("admin", "GET", "/users?q=" + encoded(start), "").body();
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(found);
        if (!id.find()) {
            throw new IllegalStateException("nobody is called " + start + ": " + found);
        }
        return Long.parseLong(id.group(1));
    }

    /** Adds a company with more members of its JSON, each after a comma. */
    long addWith(String name, String more) {
        return post("{\"name\":\"" + name + "\"" + more + "}");
    }

    private long post(String json) {
        HttpResponse<String> answer =
                product.rest("admin", "POST", "/companies", json, "Content-Type", "application/json");
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("not added: " + answer.body()));
        return Long.parseLong(location.replaceAll(".*/", ""));
    }

    /** The id of the first company whose name holds the text. */
    long find(String text) {
        String page = product.rest("admin", "GET", "/companies?limit=1&q=" + encoded(text), "")
                .body();
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(page);
        if (!id.find()) {
            throw new IllegalStateException("no company with " + text + ": " + page);
        }
        return Long.parseLong(id.group(1));
    }

    /** How many companies' names hold the text. */
    int count(String text) {
        String page = product.rest("admin", "GET", "/companies?limit=200&q=" + encoded(text), "")
                .body();
        return page.split("\"version\":", -1).length - 1;
    }

    /** How many companies the administrator's list has. */
    long counted(String query) {
        String page =
                product.rest("admin", "GET", "/companies?limit=1&" + query, "").body();
        Matcher count = Pattern.compile("\"count\":\\{\"value\":(\\d+)").matcher(page);
        if (!count.find()) {
            throw new IllegalStateException("not counted: " + page);
        }
        return Long.parseLong(count.group(1));
    }

    /** Adds so many companies of the administrator's at once, numbered behind the name. */
    void addMany(String name, int count) throws SQLException {
        try (Connection database = DriverManager.getConnection(product.databaseUrl(), "kontor_app", "kontor-demo")) {
            database.setAutoCommit(false);
            try (PreparedStatement act = database.prepareStatement(
                            "select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true)");
                    PreparedStatement rows = database.prepareStatement(
                            "insert into company (name, name_folded, responsible_id) select ? || ' ' || n, ? || ' ' || n, ?"
                                    + " from generate_series(1, ?) n")) {
                act.execute();
                rows.setString(1, name);
                rows.setString(2, name.toLowerCase(Locale.ROOT));
                rows.setLong(3, userId("Ziel"));
                rows.setInt(4, count);
                rows.execute();
            }
            database.commit();
        }
    }

    /** The company's JSON as the administrator sees it. */
    String json(long id) {
        return product.rest("admin", "GET", "/companies/" + id, "").body();
    }

    /** The status the administrator gets for the company. */
    int status(long id) {
        return product.rest("admin", "GET", "/companies/" + id, "").statusCode();
    }
}
