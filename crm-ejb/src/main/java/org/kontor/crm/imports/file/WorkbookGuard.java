package org.kontor.crm.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is parsed: what it unpacks to is counted, not believed, and a part that declares
 * entities is refused.
 */
final class WorkbookGuard {

    /** Most bytes all parts may unpack to: 2 GiB. */
    static final long MAX_UNPACKED = 2L << 30;

    /** Most bytes the shared texts may unpack to, which are held in memory: 100 MiB. */
    static final long MAX_TEXTS = 100L << 20;

    /** So many times its own size a part of more than {@link #SMALL} bytes may unpack to. */
    static final long MAX_RATIO = 200;

    private static final long SMALL = 10L << 20;
    private static final int MAX_PARTS = 5_000;
    private static final int HEAD = 4096;

    private WorkbookGuard() {}

    /** @throws UnreadableFile when it is no workbook, or one that would take too much */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                throw new UnreadableFile("imports.file.bomb");
            }
            long unpacked = 0;
            for (ZipEntry part : Collections.list(zip.entries())) {
                unpacked += unpacked(zip, part, MAX_UNPACKED - unpacked);
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long left) throws IOException {
        long most = part.getName().endsWith("sharedStrings.xml") ? Math.min(left, MAX_TEXTS) : left;
        long packed = Math.max(1, part.getCompressedSize());
        byte[] block = new byte[64 * 1024];
        CellGuard look = new CellGuard();
        long size = 0;
        try (InputStream bytes = zip.getInputStream(part)) {
            byte[] head = bytes.readNBytes(HEAD);
            refuseEntities(head);
            size = head.length;
            look(part, look, head, head.length);
            for (int read = bytes.read(block); read > 0; read = bytes.read(block)) {
                size += read;
                look(part, look, block, read);
                if (size > most || (size > SMALL && size / packed > MAX_RATIO)) {
                    throw new UnreadableFile("imports.file.bomb");
                }
            }
        }
        return size;
    }

    private static void look(ZipEntry part, CellGuard guard, byte[] bytes, int length) {
        if (part.getName().endsWith(".xml")) {
            guard.at(bytes, length);
        }
    }

    /** No program writes a document type into a workbook; whoever does wants entities to be resolved or multiplied. */
    private static void refuseEntities(byte[] head) {
        String text =
                new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").toUpperCase(Locale.ROOT);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnreadableFile("imports.file.workbook");
        }
    }
}
