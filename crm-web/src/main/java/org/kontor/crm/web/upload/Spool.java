package org.kontor.crm.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Takes in whatever a caller sends before anything is done with it. A slow sender then holds no transaction and no connection
 * to the database, and cannot outlast one.
 */
public final class Spool {

    private static final int PIECE = 1 << 16;

    private Spool() {}

    /**
     * Does something with the whole content.
     *
     * @param sent as it comes
     * @param limit bytes the content may have; of a longer one as much is taken in as shows that it is longer
     * @param use reads the content to its end
     */
    public static <T> T whole(InputStream sent, long limit, Function<InputStream, T> use) {
        try {
            Path aside = Files.createTempFile("kontor", ".upload");
            try {
                fill(aside, sent, limit + 1);
                try (InputStream content = Files.newInputStream(aside)) {
                    return use.apply(content);
                }
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Path aside, InputStream sent, long most) throws IOException {
        try (OutputStream target = Files.newOutputStream(aside)) {
            long left = most;
            byte[] piece = sent.readNBytes((int) Math.min(PIECE, left));
            while (piece.length > 0) {
                target.write(piece);
                left -= piece.length;
                piece = sent.readNBytes((int) Math.min(PIECE, left));
            }
        }
    }
}
