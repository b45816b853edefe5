package org.kontor.crm.product;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A server of the installation that tests have.
 *
 * @param name its name among the servers there
 */
record TestServer(String name) {

    private static final Path INSTALLATION = Path.of(System.getProperty("kontor.test.wlp"));

    /** Starts it, and returns when it has started. */
    void start() {
        run("start");
    }

    /** Stops it in order. */
    void stop() {
        run("stop");
    }

    /** What it has logged since its start. */
    Path log() {
        return INSTALLATION.resolve("usr/servers/%s/logs/messages.log".formatted(name));
    }

    /** Where configuration lies that goes over the server's own, and is read while it runs. */
    Path overrides() {
        return INSTALLATION.resolve("usr/servers/%s/configDropins/overrides".formatted(name));
    }

    /** Whether a command line is that of this server's process. */
    boolean isRunBy(String commandLine) {
        return commandLine.contains(INSTALLATION.toString()) && commandLine.endsWith(name);
    }

    private void run(String action) {
        try {
            new ProcessBuilder(INSTALLATION.resolve("bin/server").toString(), action, name)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("the server's script does not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
