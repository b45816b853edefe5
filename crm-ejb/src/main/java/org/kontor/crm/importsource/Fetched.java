package org.kontor.crm.importsource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was fetched, until it is closed.
 *
 * @param found what it was there
 * @param size its bytes
 * @param digest SHA-256 of them, in hexadecimal digits
 * @param etag what the address calls this state of it, null where it does not
 * @param lastModified the same as a date
 * @param content where it lies
 */
record Fetched(
        Found found,
        long size,
        String digest,
        @Nullable String etag,
        @Nullable String lastModified,
        Path content) implements AutoCloseable {

    Fetched called(@Nullable String tag, @Nullable String modified) {
        return new Fetched(found, size, digest, tag, modified, content);
    }

    /**
     * Itself, if it is what was found: whoever writes to a file while it is read makes a mixture of it.
     *
     * @param now the file as it is where it lies, after it was read
     * @throws SourceTrouble otherwise
     */
    Fetched whole(Optional<Found> now) {
        if (size == found.size() && now.filter(found::equals).isPresent()) {
            return this;
        }
        close();
        throw new SourceTrouble(SourceTrouble.CHANGED, found.name());
    }

    InputStream open() {
        try {
            return Files.newInputStream(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
