package org.kontor.crm.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a run from a clone: takes the data folder, clears what a killed run left, starts the database, announces the
 * product when it answers, and stops the database after the server.
 */
public final class Run {

    private Run() {}

    /**
     * Runs inside the build's own process, which then runs the server in the foreground. What can be refused at once is;
     * the database and the server's key are made while the build goes on.
     *
     * @param arguments data folder, database port, HTTP port, HTTPS port, server installation folder, demo data or not
     */
    public static void main(String... arguments) {
        Lasting.main(Run.class.getName() + "$Lasts", arguments);
    }

    /** What {@link Lasting} calls: this very class, loaded so that it outlives the build's step. */
    static final class Lasts {

        private Lasts() {}

        public static void main(String... arguments) {
            CannotStart.orSaySo(() -> start(arguments));
        }
    }

    private static void start(String... arguments) {
        Path data = Path.of(arguments[0]).toAbsolutePath().normalize();
        int http = port(arguments[2]);
        AppServer server = new AppServer(Path.of(arguments[4]), List.of(http, port(arguments[3])));
        FileLock lock = take(data);
        server.clearTheWay();

        Postgres postgres = new Postgres(data.resolve("postgresql"), data.resolve("programs"), port(arguments[1]));
        postgres.clearTheWay();
        CompletableFuture<Void> prepared = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, prepared, postgres, lock), "kontor-stop"));
        daemon("kontor-prepare", () -> CannotStart.orSaySo(() -> prepare(data, postgres, prepared)));
        daemon("announce", new Announcement(http, data, Boolean.parseBoolean(arguments[5]), System.out));
    }

    private static void prepare(Path data, Postgres postgres, CompletableFuture<Void> prepared) {
        try {
            ServerKey.in(data.resolve("keys"));
            postgres.start();
            Provision.database(postgres, "kontor");
        } finally {
            prepared.complete(null);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void stop(AppServer server, CompletableFuture<Void> prepared, Postgres postgres, FileLock lock) {
        server.end(Duration.ofSeconds(30));
        prepared.join();
        postgres.stop();
        try {
            lock.release();
        } catch (IOException e) {
            System.err.println("The lock on the data folder could not be released: " + e.getMessage());
        }
    }

    private static FileLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new CannotStart("It already runs with the data in " + data + ".");
            }
            return lock;
        } catch (IOException e) {
            throw new CannotStart("The data folder " + data + " cannot be used: " + e.getMessage());
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CannotStart("\"" + text + "\" is not a port number.");
        }
    }
}
