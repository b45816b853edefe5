package org.kontor.crm.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The key of the demo's HTTPS port, kept with the data, so that a browser that trusted it once goes on trusting it after
 * {@code mvn clean}. Without the file the server makes a key of its own, which costs its first start two seconds.
 */
final class ServerKey {

    private static final List<String> KEY =
            List.of(("-genkeypair -alias default -keyalg EC -groupname secp256r1 -dname CN=localhost"
                            + " -ext san=dns:localhost,ip:127.0.0.1 -validity 3650 -storetype PKCS12"
                            + " -storepass:env KONTOR_KEYSTORE_PASSWORD -keystore")
                    .split(" "));

    private ServerKey() {}

    static void in(Path folder) {
        Path file = folder.resolve("key.p12");
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve("fresh.p12");
            Files.deleteIfExists(fresh);
            make(fresh);
            Files.move(fresh, file);
        } catch (IOException e) {
            throw new CannotStart("The server's key could not be written to " + folder + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make(Path file) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(KEY);
        command.add(file.toString());
        ProcessBuilder keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("keytool.log").toFile());
        keytool.environment().put("KONTOR_KEYSTORE_PASSWORD", Provision.DEMO_PASSWORD);
        if (keytool.start().waitFor() != 0) {
            throw new CannotStart(
                    "keytool could not make the server's key; " + file.resolveSibling("keytool.log") + " says why.");
        }
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
    }
}
