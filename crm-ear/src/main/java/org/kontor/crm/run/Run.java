package org.kontor.crm.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a run from a clone: takes the data folder, clears what a killed run left, starts the database, announces the
 * product when it answers, and stops the database after the server.
 */
public final class Run {

    private Run() {}

    /**
     * Runs inside the build's own process, which then runs the server in the foreground.
     *
     * @param arguments data folder, database port, HTTP port, HTTPS port, server installation folder, demo data or not
     */
    public static void main(String... arguments) {
        orSaySo(() -> start(arguments));
    }

    private static void start(String... arguments) {
        Path data = Path.of(arguments[0]).toAbsolutePath().normalize();
        int http = port(arguments[2]);
        AppServer server = new AppServer(Path.of(arguments[4]), List.of(http, port(arguments[3])));
        FileLock lock = take(data);
        server.clearTheWay();

        Postgres postgres = new Postgres(data.resolve("postgresql"), data.resolve("programs"), port(arguments[1]));
        postgres.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, postgres, lock), "kontor-stop"));
        Provision.database(postgres, "kontor");

        Thread announcement =
                new Thread(new Announcement(http, data, Boolean.parseBoolean(arguments[5]), System.out), "announce");
        announcement.setDaemon(true);
        announcement.start();
    }

    private static void orSaySo(Runnable work) {
        try {
            work.run();
        } catch (CannotStart e) {
            System.err.println("\nKontor CRM cannot start. " + e.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static void stop(AppServer server, Postgres postgres, FileLock lock) {
        server.end(Duration.ofSeconds(30));
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
