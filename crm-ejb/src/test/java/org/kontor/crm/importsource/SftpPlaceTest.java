package org.kontor.crm.importsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpPlaceTest {

    private Path root;

    private final SshServer server = SshServer.setUpDefaultServer();
    private String hostKey = "";

    @BeforeEach
    void open(@TempDir Path given) throws IOException, GeneralSecurityException {
        root = given;
        KeyPair key = key();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("erp") && password.equals("tajne"));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root));
        server.start();
        hostKey = PublicKeyEntry.toString(key.getPublic());
    }

    private static KeyPair key() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    @AfterEach
    void close() throws IOException {
        server.stop(true);
    }

    private Place place(String host, String password, String key, String trusted) {
        SourcePlace place = new SourcePlace(
                SourceKind.SFTP,
                "sftp://" + host + ":" + server.getPort() + "/out",
                "erp",
                key,
                "*.csv",
                "archive",
                "error");
        AddressGuard guard = new AddressGuard(trusted, name -> new InetAddress[] {InetAddress.getLoopbackAddress()});
        return SftpPlace.open(place, password, Limits.USUAL, guard, Clock.systemUTC());
    }

    private void file(String name, int secondsOld) throws IOException {
        Path file =
                Files.writeString(Files.createDirectories(root.resolve("out")).resolve(name), "Nazwa\n" + name);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsOld)));
    }

    @Test
    void filesAreFetchedAndPutAway() throws IOException {
        file("a*[1].csv", 60);
        file("b.csv", 50);
        file("new.csv", 0);
        file("c.csv.part", 60);

        try (Place place = place("files.example", "tajne", "files.example " + hostKey, "files.example")) {
            List<Found> found = place.list();
            assertThat(found).extracting(Found::name).containsExactly("a*[1].csv", "b.csv", "new.csv");
            assertThat(found)
                    .filteredOn(file -> Arrival.isQuiet(file, Clock.systemUTC()))
                    .extracting(Found::name)
                    .containsExactly("a*[1].csv", "b.csv");
            try (Fetched fetched = Objects.requireNonNull(place.fetch(found.get(0)))) {
                assertThat(fetched.open()).hasContent("Nazwa\na*[1].csv");
            }
            place.putAway(found.get(0), true);
            place.putAway(found.get(1), false);
        }
        assertThat(root.resolve("out/archive").toFile().list())
                .singleElement()
                .asString()
                .endsWith("-a*[1].csv");
        assertThat(root.resolve("out/error").toFile().list())
                .singleElement()
                .asString()
                .endsWith("-b.csv");
    }

    @Test
    void aFileThatWasWrittenAnewIsNotPutAwayUnread() throws IOException {
        file("a.csv", 60);

        try (Place place = place("files.example", "tajne", "files.example " + hostKey, "files.example")) {
            List<Found> found = place.list();
            file("a.csv", 20);
            place.putAway(found.get(0), true);
        }

        assertThat(root.resolve("out/a.csv")).exists();
    }

    @Test
    void aServerWithAnotherKeyIsNotTalkedTo() throws GeneralSecurityException {
        String other = PublicKeyEntry.toString(key().getPublic());

        assertTrouble("imports.source.trouble.hostKey", () -> place("files.example", "tajne", other, "files.example"));
    }

    @Test
    void aWrongPasswordIsSaidToBeOne() {
        assertTrouble("imports.source.trouble.login", () -> place("files.example", "inne", hostKey, "files.example"));
    }

    @Test
    void aNameThatLeadsInsideTheHouseIsNotConnectedTo() {
        assertTrouble("imports.source.trouble.private", () -> place("files.example", "tajne", hostKey, ""));
    }

    private static void assertTrouble(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        SourceTrouble.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
