package org.kontor.crm.importsource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Takes a stream in, as far as its bounds go: what comes from elsewhere may be endless, or endlessly slow. */
final class Spool {

    private static final int BUFFER = 64 * 1024;

    private final Limits limits;
    private final long end;

    /** The time runs from here. */
    Spool(Limits limits) {
        this.limits = limits;
        end = System.nanoTime() + Duration.ofSeconds(limits.seconds()).toNanos();
    }

    private boolean isOver() {
        return System.nanoTime() > end;
    }

    /**
     * Stores everything the stream gives in a file of its own.
     *
     * @throws SourceTrouble when that is too much, or takes too long
     */
    Fetched take(Found found, InputStream content) throws IOException {
        if (found.size() > limits.bytes()) {
            throw tooLarge();
        }
        Path file = Files.createTempFile("kontor-source-", ".part");
        try (OutputStream out = Files.newOutputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limits.bytes()) {
                    throw tooLarge();
                }
                if (isOver()) {
                    throw new SourceTrouble("imports.source.trouble.slow", limits.seconds());
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            return new Fetched(found, size, HexFormat.of().formatHex(digest.digest()), null, null, file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException | SourceTrouble e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private SourceTrouble tooLarge() {
        return new SourceTrouble("imports.source.trouble.large", limits.megabytes());
    }
}
