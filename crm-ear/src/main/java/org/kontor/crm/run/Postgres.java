package org.kontor.crm.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * One PostgreSQL cluster in a folder: made at first use, started, stopped. Listens on loopback only. For running and
 * testing the product; production points at a server of its own.
 */
final class Postgres {

    private static final String MAJOR = "18";

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "shared_buffers=" + sharedMegabytes() + "MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "random_page_cost=1.1",
            "max_connections=120",
            "shared_preload_libraries=pg_stat_statements",
            "jit=off",
            "timezone=UTC");

    /** An eighth of the machine's memory, as far as a small one can spare and a large list makes use of. */
    private static final long LEAST_SHARED = 256;

    private static final long MOST_SHARED = 2048;

    private final Binaries binaries;
    private final OrdinaryUser user = OrdinaryUser.find();
    private final Path home;
    private final int port;

    Postgres(Path home, Path programs, int port) {
        this.home = home;
        this.port = port;
        this.binaries = Binaries.below(programs, "postgresql-" + MAJOR);
    }

    private static long sharedMegabytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(LEAST_SHARED, Math.min(MOST_SHARED, (machine.getTotalMemorySize() >> 20) / 8));
    }

    int port() {
        return port;
    }

    /**
     * Stops a cluster left over from a killed run, so that the next one's settings are ours, and refuses at once what
     * would keep {@link #start()} from starting.
     */
    void clearTheWay() {
        try {
            refuseOtherVersion();
            if (Files.exists(data().resolve("postmaster.pid"))) {
                binaries.unpack();
                stop();
            }
            refuseTakenPort();
        } catch (IOException e) {
            throw new CannotStart("The database in " + home + " cannot be used: " + e.getMessage());
        }
    }

    /** Starts the cluster, which is made at first use; the way is clear. */
    void start() {
        try {
            binaries.unpack();
            user.own(home);
            if (!Files.exists(data().resolve("PG_VERSION"))) {
                create();
            }
            String settings = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
            run(
                    "start",
                    binaries.program("pg_ctl"),
                    "-D",
                    data().toString(),
                    "-l",
                    log().toString(),
                    "-w",
                    "-t",
                    "60",
                    "-o",
                    settings,
                    "start");
        } catch (IOException e) {
            throw new CannotStart("The database in " + home + " could not be started: " + e.getMessage());
        }
    }

    /** Stops the cluster and waits for it; one that does not run is no error. */
    void stop() {
        try {
            new ProcessBuilder(user.command(
                            binaries.program("pg_ctl"),
                            "-D",
                            data().toString(),
                            "-m",
                            "fast",
                            "-w",
                            "-t",
                            "30",
                            "stop"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new CannotStart("The database in " + home + " could not be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String superuserPassword() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    private Path data() {
        return home.resolve("data");
    }

    private Path log() {
        return home.resolve("postgresql.log");
    }

    private Path passwordFile() {
        return home.resolve("superuser.password");
    }

    private void refuseOtherVersion() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw new CannotStart("The data in " + data() + " is of PostgreSQL "
                    + Files.readString(version).strip() + ", this product runs " + MAJOR
                    + ": dump it with the old version and restore it, or choose another folder with -Dkontor.data=…");
        }
    }

    private void refuseTakenPort() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new CannotStart("Port " + port + ", meant for the database, is taken by another program:"
                    + " stop that one or choose another port with -Dkontor.db.port=…");
        }
    }

    private void create() throws IOException {
        Folders.delete(data());
        byte[] secret = new byte[18];
        new SecureRandom().nextBytes(secret);
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
        user.own(home);
        run(
                "create",
                binaries.program("initdb"),
                "-D",
                data().toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile(),
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8");
    }

    private void run(String purpose, String... program) throws IOException {
        Path output = home.resolve("last-" + purpose + ".log");
        try {
            int code = new ProcessBuilder(user.command(program))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new CannotStart("PostgreSQL could not " + purpose + " its data in " + data() + "; " + output
                        + " and " + log() + " say why.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
