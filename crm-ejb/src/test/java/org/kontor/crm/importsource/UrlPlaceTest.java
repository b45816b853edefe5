package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UrlPlaceTest {

    private static final String LIST = "Nazwa firmy\nŻółw\n";

    private HttpServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/list.csv", this::list);
        server.createContext("/moved.csv", call -> {
            call.getResponseHeaders().set("Location", "/list.csv");
            answer(call, 302, "");
        });
        server.createContext("/slow.csv", UrlPlaceTest::drip);
        server.createContext("/large.csv", call -> answer(call, 200, "x".repeat((1 << 20) + 1)));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void list(HttpExchange call) throws IOException {
        asked.add(call.getRequestHeaders().getFirst("Host") + " "
                + call.getRequestHeaders().getFirst("Authorization"));
        if ("\"one\"".equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
            answer(call, 304, "");
            return;
        }
        call.getResponseHeaders().set("ETag", "\"one\"");
        call.getResponseHeaders().set("Last-Modified", "Sun, 29 Nov 2026 10:00:00 GMT");
        answer(call, 200, LIST);
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    /** Says a byte every now and then, and never comes to an end. */
    private static void drip(HttpExchange call) throws IOException {
        call.sendResponseHeaders(200, 0);
        try {
            for (int i = 0; i < 200; i++) {
                call.getResponseBody().write('x');
                call.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        call.close();
    }

    /** A name that leads to the server, as its guard has it. */
    private @Nullable Fetched fetch(String path, String login, SourceMemory memory, Limits limits, String trusted)
            throws IOException {
        String location = "http://feed.example:" + server.getAddress().getPort() + path;
        SourcePlace place = new SourcePlace(SourceKind.URL, location, login, "", "*", "", "");
        AddressGuard guard = new AddressGuard(trusted, host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        try (Place url = new UrlPlace(place, "tajne", limits, memory, guard)) {
            return url.fetch(url.list().get(0));
        }
    }

    private @Nullable Fetched fetch(String path) throws IOException {
        return fetch(path, "", SourceMemory.NONE, new Limits(null, null, 1, 2), "feed.example");
    }

    @Test
    void theConnectionGoesWhereTheGuardHasLookedAndNamesTheHost() throws IOException {
        try (Fetched list =
                Objects.requireNonNull(fetch("/list.csv", "erp", SourceMemory.NONE, Limits.USUAL, "feed.example"))) {
            assertThat(list.open()).hasContent(LIST);
            assertThat(list.found().name()).isEqualTo("list.csv");
            assertThat(list.etag()).isEqualTo("\"one\"");
            assertThat(list.lastModified()).isEqualTo("Sun, 29 Nov 2026 10:00:00 GMT");
        }
        assertThat(asked).containsExactly("feed.example:" + server.getAddress().getPort() + " Basic ZXJwOnRham5l");
    }

    @Test
    void whatHasNotChangedIsNotFetched() throws IOException {
        assertThat(fetch("/list.csv", "", new SourceMemory("\"one\"", null), Limits.USUAL, "feed.example"))
                .isNull();
    }

    @Test
    void aNameThatLeadsInsideTheHouseIsNotAsked() {
        assertThatThrownBy(() -> fetch("/list.csv", "", SourceMemory.NONE, Limits.USUAL, ""))
                .isInstanceOf(SourceTrouble.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void redirectsAreNotFollowed() {
        assertThatThrownBy(() -> fetch("/moved.csv"))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        refused -> assertThat(refused.trouble())
                                .isEqualTo(Trouble.of("imports.source.trouble.status", 302)));
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsTooSlowOrTooLargeIsCutOff() {
        assertThatThrownBy(() -> fetch("/slow.csv"))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        refused -> assertThat(refused.key()).isEqualTo("imports.source.trouble.slow"));
        assertThatThrownBy(() -> fetch("/large.csv"))
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        refused -> assertThat(refused.key()).isEqualTo("imports.source.trouble.large"));
    }
}
