package org.kontor.crm.importsource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** What stands around the product: a folder, a web server, a server of files and one of mail. */
final class Elsewhere implements AutoCloseable {

    static final String LOGIN = "erp";
    static final String SECRET = "tajne hasło";

    final Path folder;
    final Path remote;
    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final HttpServer web;
    private final SshServer files = SshServer.setUpDefaultServer();
    private final KeyPair key;
    volatile String list = "";

    Elsewhere() throws IOException, GeneralSecurityException {
        folder = Files.createTempDirectory("kontor-in").toRealPath();
        remote = Files.createTempDirectory("kontor-remote").toRealPath();
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/firmy.csv", this::answer);
        web.start();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        key = generator.generateKeyPair();
        files.setHost("127.0.0.1");
        files.setKeyPairProvider(KeyPairProvider.wrap(key));
        files.setPasswordAuthenticator((user, password, session) -> user.equals(LOGIN) && password.equals(SECRET));
        files.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        files.setFileSystemFactory(new VirtualFileSystemFactory(remote));
        files.start();
        mail.start();
    }

    private void answer(HttpExchange call) throws IOException {
        String proof = call.getRequestHeaders().getFirst("Authorization");
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(proof == null ? 401 : 200, proof == null ? -1 : bytes.length);
        if (proof != null) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    /** As the product is told of it. */
    Map<String, String> variables() {
        return Map.of(
                "kontor.import.folders",
                folder.toString(),
                "kontor.import.hosts",
                "127.0.0.1",
                "kontor.smtp.host",
                "127.0.0.1",
                "kontor.smtp.port",
                Integer.toString(mail.getSmtp().getPort()),
                "kontor.smtp.from",
                "kontor@firma.example",
                "kontor.smtp.security",
                "none");
    }

    String webAddress() {
        return "http://127.0.0.1:" + web.getAddress().getPort() + "/firmy.csv";
    }

    String filesAddress() {
        return "sftp://127.0.0.1:" + files.getPort() + "/out";
    }

    String hostKey() {
        return PublicKeyEntry.toString(key.getPublic());
    }

    /** A file that has lain there for a while. */
    static void write(Path folder, String name, String text) throws IOException {
        Path part = Files.writeString(Files.createDirectories(folder).resolve(name + ".part"), text);
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(part, folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        web.stop(0);
        files.stop(true);
        mail.stop();
    }
}
