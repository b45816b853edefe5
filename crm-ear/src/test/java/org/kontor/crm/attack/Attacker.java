package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.crm.product.Product;

/**
 * Somebody at an address of their own (any of 127.0.0.0/8), whose requests are written byte by byte; keeps cookies.
 *
 * @param address where the connections come from
 * @param cookies by name
 */
record Attacker(String address, Map<String, String> cookies) {

    private static final Pattern VIEW_STATE = Pattern.compile("jakarta.faces.ViewState:0\" value=\"([^\"]+)");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)");
    private static final String HEADERS_END = "\r\n\r\n";

    static Attacker at(String address) {
        return new Attacker(address, new TreeMap<>());
    }

    /** The value of a cookie that there must be. */
    String cookie(String name) {
        String value = cookies.get(name);
        assertThat(value).as(name).isNotNull();
        return Objects.requireNonNull(value);
    }

    /** Calls REST with Basic. */
    Answer call(String login, String password, String... headers) {
        String pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send("GET", "/api/v1/companies?limit=1", "", join(headers, "Authorization", "Basic " + pair));
    }

    /** Fills the sign-in form. */
    Answer signIn(String query, String login, String password) {
        return signIn(query, login, password, "");
    }

    /** Fills the sign-in form, with one more field. */
    Answer signIn(String query, String login, String password, String more) {
        return form(
                "/sign-in" + query,
                "signIn=signIn&enter=&login=" + encoded(login) + "&password=" + encoded(password) + "&" + more);
    }

    /** Sends a form of a page, with what the page has hidden. */
    Answer form(String path, String fields, String... headers) {
        String page = get(path).body();
        Matcher state = VIEW_STATE.matcher(page);
        Matcher nonce = NONCE.matcher(page);
        assertThat(state.find() && nonce.find()).as(page).isTrue();
        return send(
                "POST",
                path,
                fields + "&primefaces.nonce=" + encoded(nonce.group(1)) + "&jakarta.faces.ViewState="
                        + encoded(state.group(1)),
                join(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** HTTP/1.0, so that the answer is one piece. */
    Answer send(String method, String path, String body, String... headers) {
        URI house = URI.create(Product.running().url(""));
        StringBuilder request = new StringBuilder("%s %s%s HTTP/1.0\r\nHost: %s\r\nAccept-Language: en\r\n"
                .formatted(method, house.getPath(), path, house.getAuthority()));
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        cookies.forEach((name, value) -> request.append("Cookie: ")
                .append(name)
                .append('=')
                .append(value)
                .append("\r\n"));
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        request.append("Content-Length: ").append(sent.length).append(HEADERS_END);
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getAllByName(address)[0], 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), house.getPort()));
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(sent);
            Answer answer = Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            answer.all("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        if (cookie.matches("(?i).*max-age=0.*|.*expires=thu, 01[ -]jan[ -]1970.*")) {
            cookies.remove(pair.substring(0, equals));
        }
    }

    private static String[] join(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Runs SQL as the application would, and gives the first column of the first row, if there is one. */
    static String sql(String sql) {
        try (Connection database =
                        DriverManager.getConnection(Product.running().databaseUrl(), "kontor_app", "kontor-demo");
                Statement statement = database.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    return rows.next() ? String.valueOf(rows.getString(1)) : "";
                }
            }
            return "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * An answer.
     *
     * @param head status line and headers as they came
     * @param body the rest
     */
    record Answer(String head, String body) {

        static Answer of(String whole) {
            int end = whole.indexOf(HEADERS_END);
            assertThat(end).as(whole).isPositive();
            return new Answer(whole.substring(0, end), whole.substring(end + HEADERS_END.length()));
        }

        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        String header(String name) {
            List<String> all = all(name);
            return all.isEmpty() ? "" : all.get(0);
        }

        List<String> all(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }
}
