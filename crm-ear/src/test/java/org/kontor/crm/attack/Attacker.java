package org.kontor.crm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
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
import java.util.Set;
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
    private static final Pattern LENGTH = Pattern.compile("(?is)^HTTP.*?\r\ncontent-length: (\\d+)\r\n.*?\r\n\r\n");
    static final String HEADERS_END = "\r\n\r\n";
    private static final String DEMO = "kontor-demo";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<String> FRAMES = Set.of("Content-Length", "Transfer-Encoding");

    static Attacker at(String address) {
        return new Attacker(address, new TreeMap<>());
    }

    /** Signed in with a demo user's password. */
    static Attacker signedIn(String login) {
        Attacker visitor = at("127.0.0.1");
        assertThat(visitor.signIn("", login, DEMO).status()).isEqualTo(302);
        return visitor;
    }

    /** Calls REST with a demo user's password. */
    static Answer rest(String login, String method, String path, byte[] body, String... headers) {
        return at("127.0.0.1").send(method, "/api/v1" + path, body, join(headers, "Authorization", basic(login, DEMO)));
    }

    /** The value of a cookie that there must be. */
    String cookie(String name) {
        String value = cookies.get(name);
        assertThat(value).as(name).isNotNull();
        return Objects.requireNonNull(value);
    }

    /** Calls REST with Basic. */
    Answer call(String login, String password, String... headers) {
        return send("GET", "/api/v1/companies?limit=1", "", join(headers, "Authorization", basic(login, password)));
    }

    /** The header {@code Authorization}. */
    static String basic(String login, String password) {
        String pair = login + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
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

    /** Sends a form of a page. */
    Answer form(String path, String fields, String... headers) {
        return post(get(path).body(), path, fields, headers);
    }

    /** Sends a form of a page that was read before, to any address. */
    Answer post(String page, String path, String fields, String... headers) {
        String hidden = "&primefaces.nonce=" + encoded(found(NONCE, page)) + "&jakarta.faces.ViewState=" + state(page);
        return send("POST", path, fields + hidden, join(headers, "Content-Type", FORM));
    }

    /** Clicks something on a page that was read before, without its scripts, whatever address takes it. */
    Answer click(String page, String path, String form, String source, String fields) {
        return post(
                page,
                path,
                "%s=%1$s&%s=%2$s&jakarta.faces.source=%2$s&jakarta.faces.partial.ajax=true&jakarta.faces.partial.execute=%s&%s"
                        .formatted(encoded(form), encoded(source), encoded("@all"), fields),
                "Faces-Request",
                "partial/ajax");
    }

    /** The state of a page's forms, for a form's field. */
    static String state(String page) {
        return encoded(found(VIEW_STATE, page));
    }

    static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Answer send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** One connection for one request, so that the answer is one piece. Headers may lie about the body. */
    Answer send(String method, String path, byte[] body, String... headers) {
        URI house = URI.create(Product.running().url(""));
        boolean framed = List.of(headers).stream().anyMatch(FRAMES::contains);
        StringBuilder request = new StringBuilder("%s %s%s HTTP/1.%s\r\nHost: %s\r\nAccept-Language: en\r\n"
                .formatted(method, house.getPath(), path, framed ? 1 : 0, house.getAuthority()));
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        cookies.forEach((name, value) -> request.append("Cookie: ")
                .append(name)
                .append('=')
                .append(value)
                .append("\r\n"));
        request.append(framed ? "Connection: close" : "Content-Length: " + body.length)
                .append(HEADERS_END);
        Answer answer = Answer.of(exchange(house.getPort(), request.toString().getBytes(StandardCharsets.UTF_8), body));
        answer.all("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private String exchange(int port, byte[] head, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getAllByName(address)[0], 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(head);
            try {
                socket.getOutputStream().write(body);
                read(socket.getInputStream(), answer);
            } catch (SocketException answeredBeforeTheEnd) {
                read(socket.getInputStream(), answer);
            }
        } catch (IOException e) {
            if (answer.size() == 0) {
                throw new UncheckedIOException(e);
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** To its end, or as far as it says it goes: the server may wait for the rest of what was announced. */
    private static void read(InputStream from, ByteArrayOutputStream answer) throws IOException {
        byte[] piece = new byte[1 << 16];
        for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
            answer.write(piece, 0, read);
            Matcher length = LENGTH.matcher(answer.toString(StandardCharsets.ISO_8859_1));
            if (length.find() && answer.size() >= length.end() + Integer.parseInt(length.group(1))) {
                return;
            }
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

    static String[] join(String[] headers, String... more) {
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
}
