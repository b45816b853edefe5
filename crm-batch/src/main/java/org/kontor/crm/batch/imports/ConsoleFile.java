package org.kontor.crm.batch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.ImportService;

/**
 * A copy of a file that the server's console names (I-10): a slow disk keeps no transaction waiting, and a file that is written
 * meanwhile is not taken for a mixture of what it was and what it becomes. Closing deletes the copy.
 */
final class ConsoleFile implements AutoCloseable {

    private final Path file;
    private final State found;
    private final Path copy;

    /**
     * Copies the file.
     *
     * @throws IllegalArgumentException when it is none, or larger than any import takes
     * @throws IOException when it cannot be read, or there is no room for the copy
     */
    ConsoleFile(Path file) throws IOException {
        this.file = file;
        found = State.of(file);
        if (found.size() > ImportService.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "%s is larger than %d MB".formatted(file, ImportService.MAX_BYTES >> 20));
        }
        copy = Files.createTempFile("kontor-console-", ".part");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException unreadable) {
            close();
            throw unreadable;
        }
    }

    /** Size, time and, where the file system has one, identity of a file. */
    private record State(
            long size, FileTime modifiedAt, @Nullable Object key) {

        static State of(Path file) throws IOException {
            BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
            if (!about.isRegularFile()) {
                throw new IllegalArgumentException("%s is no file".formatted(file));
            }
            return new State(about.size(), about.lastModifiedTime(), about.fileKey());
        }
    }

    /** @throws IllegalArgumentException when the file is another one by now than it was before it was copied */
    void requireWhole() throws IOException {
        if (Files.size(copy) != found.size() || !State.of(file).equals(found)) {
            throw new IllegalArgumentException(
                    "%s was changed while it was read; submit it when it is written to its end".formatted(file));
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(copy);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }
}
