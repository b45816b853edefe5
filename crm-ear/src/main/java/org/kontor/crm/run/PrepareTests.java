package org.kontor.crm.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.postgresql.Driver;

/**
 * Prepares {@code mvn verify}: a fresh PostgreSQL, and for each lane of tests two servers in an installation of their
 * own, each with its database, all on reserved ports. The database stops with the build's process.
 */
public final class PrepareTests {

    private final Path target;
    private final Path serverConfig;
    private final Path testServerConfig;

    private PrepareTests(Path target, Path serverConfig, Path testServerConfig) {
        this.target = target;
        this.serverConfig = serverConfig;
        this.testServerConfig = testServerConfig;
    }

    /**
     * Runs inside the build's own process.
     *
     * @param arguments build folder, server configuration, its variant for tests, then the ports: database, and for each
     *     lane HTTP and HTTPS of the in-container server, HTTP and HTTPS of the browser tests' server
     */
    public static void main(String... arguments) throws IOException, URISyntaxException {
        var preparation = new PrepareTests(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        int database = Integer.parseInt(arguments[3]);
        for (String servers : List.of("test-server", "packed-server")) {
            new AppServer(preparation.target.resolve(servers), List.of()).clearTheWay();
        }
        // The second round of tests adds to a summary it finds: failures of long ago would fail every build.
        Folders.delete(preparation.target.resolve("failsafe-reports"));
        preparation.database(database, arguments.length / 4 - 1);
        preparation.driver();
        preparation.removeOldServers();
        for (int lane = 1; 4 * lane < arguments.length; lane++) {
            preparation.lane(lane, List.of(arguments).subList(4 * lane, 4 * lane + 4), database);
        }
    }

    private void lane(int lane, List<String> ports, int database) throws IOException {
        // Arquillian recognises a running server by its name alone, whoever runs it.
        server("crm-it-" + ports.get(0), true, ports.get(0), ports.get(1), database, "crm_it_" + lane);
        server("crm-st-" + lane, false, ports.get(2), ports.get(3), database, "crm_st_" + lane);
    }

    private void database(int port, int lanes) throws IOException {
        Path home = target.resolve("test-database");
        Postgres postgres = new Postgres(home, target.resolve("test-programs"), port);
        postgres.clearTheWay();
        Folders.delete(home);
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "test-database-stop"));
        for (int lane = 1; lane <= lanes; lane++) {
            Provision.database(postgres, "crm_it_" + lane);
            Provision.database(postgres, "crm_st_" + lane);
        }
        // for the packed server, which takes none of the demo's passwords
        Provision.database(postgres, "crm_production", "production", "a password of this test");
    }

    private void driver() throws IOException, URISyntaxException {
        Path jar = Path.of(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path folder = Files.createDirectories(target.resolve("test-server/wlp/usr/shared/resources/postgresql"));
        Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private void removeOldServers() throws IOException {
        Path servers = target.resolve("test-server/wlp/usr/servers");
        if (Files.exists(servers)) {
            try (var old = Files.list(servers)) {
                for (Path server : (Iterable<Path>) old::iterator) {
                    Folders.delete(server);
                }
            }
        }
    }

    private void server(String name, boolean bare, String http, String https, int port, String database)
            throws IOException {
        Path server = target.resolve("test-server/wlp/usr/servers").resolve(name);
        Folders.delete(server);
        Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
        copy(serverConfig, server);
        Path apps = Files.createDirectories(server.resolve("apps"));
        if (bare) {
            copy(testServerConfig, server);
        } else {
            Files.copy(target.resolve("crm-ear.ear"), apps.resolve("crm-ear.ear"));
        }
        Files.writeString(overrides.resolve("test.xml"), """
                <server>
                  <variable name="kontor.http.port" value="%s" />
                  <variable name="kontor.https.port" value="%s" />
                  <variable name="kontor.db.url" value="jdbc:postgresql://127.0.0.1:%d/%s" />
                  <variable name="kontor.demo" value="%s" />
                  <variable name="kontor.production" value="false" />
                  <variable name="kontor.hsts" value="max-age=0" />
                  <variable name="kontor.db.owner.password" value="%6$s" />
                  <variable name="kontor.db.app.password" value="%6$s" />
                  <variable name="kontor.keystore.password" value="%6$s" />
                  <variable name="kontor.console.password" value="%6$s" />
                  <variable name="kontor.proxies" value="127\\.9\\.9\\.\\d+" />
                </server>
                """.formatted(
                        http, https, port, database, !bare, Provision.DEMO_PASSWORD));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
