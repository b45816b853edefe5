package org.kontor.crm.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is parsed: what it unpacks to is counted, not believed, and what its parts would take to
 * be read. It sees the parts as whoever parses them does, by the same library: of two parts with one name each is looked at.
 */
final class WorkbookGuard {

    /** Most bytes all parts may unpack to: 2 GiB. */
    static final long MAX_UNPACKED = 2L << 30;

    /** Most bytes a part that is held in memory may unpack to, as shared texts are: 100 MiB. */
    static final long MAX_HELD = 100L << 20;

    /** So many times its own size a part of more than {@link #SMALL} bytes may unpack to. */
    static final long MAX_RATIO = 200;

    private static final long SMALL = 10L << 20;
    private static final int MAX_PARTS = 5_000;

    /** So many shared texts a cell may name that are not there. */
    private static final int FREE_TEXTS = 1_000;

    private static final int BLOCK = 64 * 1024;

    private WorkbookGuard() {}

    /** @throws UnreadableFile when it is no workbook, or one that would take too much */
    static void check(Path file) throws IOException {
        check(file, false);
    }

    /**
     * @param textsApart whether shared texts are not held in memory, because they are put into their cells
     * @throws UnreadableFile when it is no workbook, or one that would take too much
     */
    static void check(Path file, boolean textsApart) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MAX_PARTS) {
                throw new UnreadableFile("imports.file.bomb");
            }
            long unpacked = 0;
            long texts = FREE_TEXTS;
            long reached = 0;
            for (ZipArchiveEntry part : parts) {
                PartCost cost = new PartCost();
                unpacked += unpacked(zip, part, cost, MAX_UNPACKED - unpacked, textsApart);
                texts = Math.max(texts, cost.items());
                reached = Math.max(reached, cost.reached());
            }
            if (reached > texts) {
                throw new UnreadableFile("imports.file.bomb");
            }
        }
    }

    private static long unpacked(ZipFile zip, ZipArchiveEntry part, PartCost cost, long left, boolean textsApart)
            throws IOException {
        long packed = Math.max(1, part.getCompressedSize());
        byte[] block = new byte[BLOCK];
        XmlScan scan = new XmlScan(cost);
        long size = 0;
        try (InputStream bytes = zip.getInputStream(part)) {
            boolean xml = true;
            for (int read = bytes.readNBytes(block, 0, BLOCK); read > 0; read = bytes.readNBytes(block, 0, BLOCK)) {
                xml = size == 0 ? isXml(block, read) : xml;
                size += read;
                if (xml) {
                    scan.at(block, read);
                }
                boolean tooMuch =
                        size > left || (size > MAX_HELD && !cost.isSheet() && !(textsApart && cost.isTexts()));
                if (tooMuch || (size > SMALL && size / packed > MAX_RATIO)) {
                    throw new UnreadableFile("imports.file.bomb");
                }
            }
        }
        return size;
    }

    /** Whether it begins as every part that is parsed does, whatever it is called; a picture does not. */
    private static boolean isXml(byte[] head, int length) {
        for (int i = 0; i < Math.min(length, 64); i++) {
            int sign = head[i] & 0xFF;
            boolean before =
                    sign <= ' ' || sign == 0xFE || sign == 0xFF || sign == 0xEF || sign == 0xBB || sign == 0xBF;
            if (!before) {
                return sign == '<';
            }
        }
        return true;
    }
}
