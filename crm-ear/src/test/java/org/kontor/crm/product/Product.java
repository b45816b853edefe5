package org.kontor.crm.product;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The running product as browser and black-box tests see it: a server process with the real EAR on a real database with
 * demo data. Started at first use, stopped with the tests; a test may kill it and start it again. Tests that run at the
 * same time stand in lanes, each with a product of its own.
 */
public final class Product {

    private static final Product THE_ONE = new Product();

    private final TestServer server = new TestServer("crm-st-" + Lane.NUMBER);
    private final int port = Lane.port("st.http.port");
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Product() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "product-stop"));
    }

    /** The product, ready to answer. */
    public static Product running() {
        THE_ONE.start();
        return THE_ONE;
    }

    /** Absolute address of a path below {@code /crm}, for example {@code /companies}. */
    public String url(String path) {
        return "http://localhost:" + port + "/crm" + path;
    }

    /** Port of the server's console: Admin Center, batch REST interface. */
    public int consolePort() {
        return Lane.port("st.https.port");
    }

    /** A bare connection, for a caller that is slow or odd; to be closed. */
    public Socket connect() throws IOException {
        return new Socket("localhost", port);
    }

    /** JDBC address of the product's database. */
    public String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:%s/crm_st_%s?currentSchema=crm"
                .formatted(System.getProperty("kontor.test.db.port"), Lane.NUMBER);
    }

    /** Starts the server unless it answers already, and waits until it is ready. */
    public synchronized void start() {
        if (answers()) {
            return;
        }
        server.start();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(250))
                .until(this::answers);
    }

    /**
     * Sets variables of the server's configuration while it runs; no variables: as it was. Returns when the server has said
     * that it has read them.
     *
     * @param variables by name, for example {@code kontor.signin}
     */
    public void configure(Map<String, String> variables) {
        Path file = server.overrides().resolve("variables.xml");
        long before = configured();
        try {
            if (variables.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.getParent());
                String lines = variables.entrySet().stream()
                        .map(one -> "<variable name=\"%s\" value=\"%s\" />".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining());
                Files.writeString(file, "<server>" + lines + "</server>");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> configured() > before);
    }

    private long configured() {
        return log().lines()
                .filter(line -> line.contains("CWWKG0017I") || line.contains("CWWKG0018I"))
                .count();
    }

    /** Stops the server in order. */
    public synchronized void stop() {
        server.stop();
    }

    /** Ends the server's process at once, as a power failure would. */
    public synchronized void kill() {
        end(ProcessHandle::destroyForcibly, () -> {});
    }

    /**
     * Asks the server's process to end (SIGTERM), as a machine that shuts down does, and waits until it has.
     *
     * @param meanwhile done between the two
     */
    public synchronized void terminate(Runnable meanwhile) {
        end(ProcessHandle::destroy, meanwhile);
    }

    private void end(Consumer<ProcessHandle> how, Runnable meanwhile) {
        ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().commandLine().filter(server::isRunBy).isPresent())
                .forEach(process -> {
                    how.accept(process);
                    meanwhile.run();
                    process.onExit().join();
                });
    }

    /** What the server has logged since its start. */
    public String log() {
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls the REST interface with Basic authentication and a demo user's password. */
    public HttpResponse<String> rest(String user, String method, String path, String body, String... headers) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":kontor-demo").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("/api/v1" + path)))
                .header("Authorization", "Basic " + credentials)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Sends any request and gives its answer as text. */
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

    private boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
