package org.kontor.crm.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Runs the installed server in the foreground of the build until somebody stops it. */
public final class Serve {

    /** Ended by itself, by Ctrl-C, by SIGTERM. */
    private static final Set<Integer> WELL = Set.of(0, 130, 143);

    /** Variable of the server's script with more options for its JVM. */
    private static final String OPTIONS = "JVM_ARGS";

    /**
     * The first compiler only: two thirds of a first start's work on two cores, against a twentieth of an import's speed. A
     * server that is started to stay reads {@code jvm.options} alone and has both.
     */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private Serve() {}

    /**
     * Runs inside the build's own process and ends with the server.
     *
     * @param arguments server installation folder, name of the server
     */
    public static void main(String... arguments) {
        CannotStart.orSaySo(() -> run(Path.of(arguments[0]), arguments[1]));
    }

    private static void run(Path install, String name) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Path script = install.resolve("wlp/bin").resolve(windows ? "server.bat" : "server");
        try {
            ProcessBuilder server = new ProcessBuilder(script.toString(), "run", name).inheritIO();
            server.environment().merge(OPTIONS, QUICK, (given, quick) -> quick + " " + given);
            // The agent serves monitoring, which the demo does not have, and rewrites classes while they load.
            server.environment().put("WLP_SKIP_BOOTSTRAP_AGENT", "true");
            int code = server.start().waitFor();
            if (!WELL.contains(code)) {
                throw new CannotStart("The server ended with code " + code + "; "
                        + install.resolve("wlp/usr/servers").resolve(name).resolve("logs/messages.log")
                        + " says why.");
            }
        } catch (IOException e) {
            throw new CannotStart("The server in " + install + " could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
