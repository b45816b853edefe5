package org.kontor.crm.picture;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.kontor.crm.change.Act;
import org.kontor.crm.file.FileService;
import org.kontor.crm.file.FileTooLarge;

/**
 * Door to pictures. It knows no rights of its own: a picture is seen through the record that refers to it, and whoever
 * calls here has decided.
 */
@Stateless
@PermitAll
public class PictureService {

    /** Megabytes a picture may have as it is sent, in units of 1,048,576 bytes. */
    public static final int MEGABYTES = 10;

    /** Bytes a picture may have as it is sent. */
    public static final int LIMIT = MEGABYTES << 20;

    /** Decoding takes memory: so many at once and no more. */
    private static final Semaphore DRAWING = new Semaphore(2, true);

    @Inject
    FileService files;

    @Inject
    PictureQueries queries;

    /**
     * Draws a picture anew and stores it, loose until it is kept.
     *
     * @param content a PNG, JPEG or WebP, whatever its sender calls it
     * @return id of the stored file
     * @throws NoPicture for every other content
     * @throws FileTooLarge when there are too many bytes
     */
    public long store(Act act, InputStream content) {
        byte[] sent = read(content);
        DRAWING.acquireUninterruptibly();
        try {
            Picture picture = Picture.read(sent);
            long id = files.store(act, new ByteArrayInputStream(picture.png(Edge.LARGE)))
                    .id();
            queries.store(id, Edge.MEDIUM, picture.png(Edge.MEDIUM));
            queries.store(id, Edge.SMALL, picture.png(Edge.SMALL));
            return id;
        } finally {
            DRAWING.release();
        }
    }

    /** A stored picture as PNG, empty when there is none. */
    public Optional<byte[]> png(long id, Edge edge) {
        if (edge != Edge.LARGE) {
            return queries.find(id, edge);
        }
        return queries.isPicture(id) ? Optional.of(whole(id)) : Optional.empty();
    }

    /** Whether this user has uploaded the picture and nothing has ever referred to it. */
    public boolean isLooseOf(long userId, long id) {
        return files.isLooseOf(userId, id) && queries.isPicture(id);
    }

    private byte[] whole(long id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int position = 0; ; position++) {
            Optional<byte[]> chunk = files.chunk(id, position);
            if (chunk.isEmpty()) {
                return bytes.toByteArray();
            }
            bytes.writeBytes(chunk.get());
        }
    }

    private static byte[] read(InputStream content) {
        try {
            byte[] sent = content.readNBytes(LIMIT + 1);
            if (sent.length > LIMIT) {
                throw new FileTooLarge(MEGABYTES);
            }
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
