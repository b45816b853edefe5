package org.kontor.crm.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.run.TestDatabase;

/** A small disk of memory under the database's files, which can be filled. */
final class Disk implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    private final TestDatabase database;
    private final Path data;
    private final Path aside;

    private Disk(TestDatabase database) {
        this.database = database;
        data = database.data();
        aside = data.resolveSibling("data.aside");
    }

    /**
     * Puts the database, which stops meanwhile, on a disk of its own.
     *
     * @return null where this machine lets nobody mount one
     */
    static @Nullable Disk under(TestDatabase database, long megabytes) throws IOException {
        Disk disk = new Disk(database);
        database.stop();
        Files.move(disk.data, disk.aside);
        Files.createDirectories(disk.data);
        if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk.data.toString()) != 0) {
            Files.delete(disk.data);
            Files.move(disk.aside, disk.data);
            database.start();
            return null;
        }
        must("cp", "-a", disk.aside + "/.", disk.data.toString());
        must("chown", "--reference=" + disk.aside, disk.data.toString());
        must("chmod", "--reference=" + disk.aside, disk.data.toString());
        database.start();
        return disk;
    }

    /** Fills it but for so many megabytes; nothing is left where the database is quicker. */
    void fill(long megabytes) throws IOException {
        byte[] block = new byte[(int) MEGABYTE];
        try (RandomAccessFile filler = new RandomAccessFile(filler().toFile(), "rw")) {
            while (free() > megabytes) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (free() > 0) {
                throw full;
            }
        }
    }

    long free() throws IOException {
        return Files.getFileStore(data).getUsableSpace() / MEGABYTE;
    }

    /** Makes room again. */
    void clear() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return data.resolve("filler");
    }

    /** Puts the database back to where it was, with what it has by now. */
    @Override
    public void close() throws IOException {
        clear();
        database.stop();
        must(
                "sh",
                "-c",
                "rm -rf '" + aside + "'/* && cp -a '" + data + "'/. '" + aside + "'/ && umount '" + data + "'");
        Files.delete(data);
        Files.move(aside, data);
        database.start();
    }

    private static void must(String... command) throws IOException {
        if (run(command) != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
