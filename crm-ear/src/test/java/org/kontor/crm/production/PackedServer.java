package org.kontor.crm.production;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.product.Visitor;

/** The archive that {@code mvn package} leaves, unpacked and run as its README says: by its script, with variables. */
final class PackedServer {

    static final String PASSWORD = "a password of this test";
    static final String ADMIN_PASSWORD = "sześć kulawych kucyków";

    private static final Path FOLDER = Path.of(System.getProperty("kontor.test.folder"), "packed-server");
    private static final int PORT = Integer.getInteger("kontor.test.packed.port");
    private static final String DATABASE =
            "jdbc:postgresql://127.0.0.1:" + System.getProperty("kontor.test.db.port") + "/crm_production";

    private final Map<String, String> variables = new HashMap<>(Map.of(
            "KONTOR_DB_URL", DATABASE,
            "KONTOR_DB_OWNER_USER", "production_owner",
            "KONTOR_DB_OWNER_PASSWORD", PASSWORD,
            "KONTOR_DB_APP_USER", "production_app",
            "KONTOR_DB_APP_PASSWORD", PASSWORD,
            "KONTOR_KEYSTORE_PASSWORD", PASSWORD,
            "KONTOR_CONSOLE_PASSWORD", PASSWORD,
            "KONTOR_SECRET_KEY", PASSWORD,
            "KONTOR_HTTPS_PORT", Integer.toString(PORT)));
    private @Nullable Process process;

    /** One more variable for the next start. */
    PackedServer with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Unpacks the archive, as whoever installs the product does. */
    void unpack() {
        try (ZipInputStream archive =
                new ZipInputStream(Files.newInputStream(Path.of(System.getProperty("kontor.test.archive"))))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path file = FOLDER.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    try (var out = Files.newOutputStream(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                        archive.transferTo(out);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the server to its end, which is to come by itself, and gives all it printed. */
    String refused() {
        Process run = run();
        try {
            if (!run.waitFor(240, TimeUnit.SECONDS)) {
                stop();
                throw new AssertionError("it runs: " + printed());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return printed();
    }

    /** Starts the server and waits until it is ready. */
    void start() {
        Process run = run();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !run.isAlive() || isReady());
        if (!run.isAlive()) {
            throw new AssertionError("it does not run: " + printed());
        }
    }

    /** Stops it in order and gives its exit code. */
    int stop() {
        Process running = process;
        if (running == null) {
            return 0;
        }
        running.descendants().forEach(ProcessHandle::destroy);
        running.destroy();
        try {
            return running.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Somebody who trusts the certificate the server has made, and no other. */
    Visitor visitor() {
        return new Visitor(url("/crm"), trust());
    }

    String url(String path) {
        return "https://localhost:" + PORT + path;
    }

    /** The database, as its owner. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(DATABASE + "?currentSchema=crm,public", "production_owner", PASSWORD);
    }

    /** All it printed since its last start. */
    String printed() {
        try {
            return Files.readString(FOLDER.resolve("console.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run() {
        try {
            ProcessBuilder server = new ProcessBuilder(
                            "sh", FOLDER.resolve("wlp/bin/server").toString(), "run", "crm")
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("console.log").toFile());
            server.environment().put("JAVA_HOME", System.getProperty("java.home"));
            server.environment().putAll(variables);
            Process run = server.start();
            process = run;
            return run;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        try {
            return Files.exists(keys()) && visitor().get(url("/health/ready")).statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static Path keys() {
        return FOLDER.resolve("wlp/usr/servers/crm/resources/security/key.p12");
    }

    private static SSLContext trust() {
        try (InputStream file = Files.newInputStream(keys())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("server", keys.getCertificate("default"));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the server's certificate cannot be read", e);
        }
    }
}
