package org.kontor.crm.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The database that tests have, to be ended as a power failure would and started again. */
public final class TestDatabase {

    private static final Path TARGET = Path.of(System.getProperty("kontor.test.folder"));
    private static final Path HOME = TARGET.resolve("test-database");

    private final Postgres postgres =
            new Postgres(HOME, TARGET.resolve("test-programs"), Integer.getInteger("kontor.test.db.port"));

    /** Where it keeps its files. */
    public Path data() {
        return HOME.resolve("data");
    }

    /** Whether it runs. */
    public boolean isRunning() throws IOException {
        return !processes().isEmpty();
    }

    /** Ends all of its processes at once (SIGKILL). */
    public void kill() throws IOException {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** Starts it again, and returns when it answers. */
    public void start() throws IOException {
        if (!isRunning()) {
            postgres.start();
        }
    }

    /** Stops it in order. */
    public void stop() {
        postgres.stop();
    }

    private List<ProcessHandle> processes() throws IOException {
        Path pid = data().resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return List.of();
        }
        long number = Long.parseLong(Files.readAllLines(pid).get(0).strip());
        return ProcessHandle.of(number)
                .filter(TestDatabase::isPostgres)
                .map(first ->
                        Stream.concat(Stream.of(first), first.descendants()).toList())
                .orElse(List.of());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(name -> name.endsWith("postgres"))
                .isPresent();
    }
}
