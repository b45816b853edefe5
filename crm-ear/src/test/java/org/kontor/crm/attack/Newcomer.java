package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.attack.Attacker.encoded;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.product.Product;

/**
 * A user of its own for one test, invited, with a password chosen by the link.
 *
 * @param id the user
 * @param login name for signing in
 */
public record Newcomer(long id, String login) {

    /** Every newcomer's. */
    public static final String PASSWORD = "koń na biegunach 7";

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern LINK = Pattern.compile("[?]link=([A-Za-z0-9_-]{43})");

    /** Invites somebody who may sell, and lets them choose the password. */
    public static Newcomer invited() {
        String login = "nowa." + Long.toString(System.nanoTime(), 36);
        String department = found(ID, rest("GET", "/departments", ""));
        String account = rest("POST", "/accounts", """
                {"name": "Nowa Osoba", "login": "%s", "departmentId": %s}""".formatted(login, department));
        Attacker visitor = Attacker.at("127.0.0.1");
        String page = "/password?link=" + found(LINK, account);
        String fields = "choose=choose&keep=&password=" + encoded(PASSWORD) + "&repeated=" + encoded(PASSWORD);
        assertThat(visitor.form(page, fields).body()).contains("id=\"go\"");
        return new Newcomer(Long.parseLong(found(ID, account)), login);
    }

    private static String rest(String method, String path, String body) {
        HttpResponse<String> answer =
                Product.running().rest("admin", method, path, body, "Content-Type", "application/json");
        return answer.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
