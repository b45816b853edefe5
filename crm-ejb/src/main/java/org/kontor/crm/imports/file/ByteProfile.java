package org.kontor.crm.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What one pass over all bytes of a file tells about its encoding, in constant memory. */
final class ByteProfile {

    private static final int HEAD = 256 * 1024;
    private static final int BLOCK = 64 * 1024;

    private final long[] counts = new long[256];
    private final long[] zerosAtParity = new long[2];
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(BLOCK + 4);
    private byte[] head = new byte[0];
    private long length;
    private boolean validUtf8 = true;
    private long nonAscii;

    private ByteProfile() {}

    /** Reads the content once from its first to its last byte. */
    static ByteProfile of(Content content) throws IOException {
        ByteProfile profile = new ByteProfile();
        try (InputStream in = content.open()) {
            profile.head = in.readNBytes(HEAD);
            profile.readBlocks(in);
        }
        return profile;
    }

    private void readBlocks(InputStream rest) throws IOException {
        ByteBuffer pending = ByteBuffer.allocate(BLOCK + 8);
        for (int from = 0; from < head.length; from += BLOCK) {
            take(pending, head, from, Math.min(BLOCK, head.length - from));
        }
        byte[] block = new byte[BLOCK];
        for (int read = rest.readNBytes(block, 0, BLOCK); read > 0; read = rest.readNBytes(block, 0, BLOCK)) {
            take(pending, block, 0, read);
        }
        // Bytes of a character that the file cuts short are left over.
        validUtf8 &= pending.position() == 0;
    }

    private void take(ByteBuffer pending, byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            counts[bytes[i] & 0xFF]++;
            if (bytes[i] == 0) {
                zerosAtParity[(int) (length + i - from & 1)]++;
            }
        }
        length += count;
        if (validUtf8) {
            pending.put(bytes, from, count).flip();
            decoded.clear();
            validUtf8 = !utf8.decode(pending, decoded, false).isError();
            decoded.flip();
            nonAscii += decoded.chars().filter(c -> c > 127).count();
            pending.compact();
        }
    }

    /** The first bytes of the file, at most 256 KB. */
    byte[] head() {
        return head;
    }

    /** Size of the file in bytes. */
    long length() {
        return length;
    }

    /** Whether the whole file is UTF-8 by the letter of the standard. */
    boolean isValidUtf8() {
        return validUtf8;
    }

    /**
     * Whether three of four of the first bytes beyond ASCII stand beside another one, as in words of other scripts; accented letters
     * stand alone.
     */
    boolean isMostlyInRuns() {
        int all = 0;
        int beside = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] < 0) {
                all++;
                if ((i > 0 && head[i - 1] < 0) || (i + 1 < head.length && head[i + 1] < 0)) {
                    beside++;
                }
            }
        }
        return beside * 4 >= all * 3;
    }

    /** Whether the first bytes are text in this encoding; a character that they cut short may be. */
    boolean isReadBy(Charset charset) {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(head.length * strict.maxCharsPerByte()) + 1);
        return !strict.decode(ByteBuffer.wrap(head), text, false).isError();
    }

    /** How many characters outside ASCII the file has, read as UTF-8. */
    long nonAscii() {
        return nonAscii;
    }

    /** How often any of these byte values occurs. */
    long count(int... values) {
        return Arrays.stream(values).mapToLong(value -> counts[value]).sum();
    }

    /** How often byte values of a range occur, both ends included. */
    long countBetween(int first, int last) {
        return Arrays.stream(counts, first, last + 1).sum();
    }

    /** How many zero bytes stand at even (0) or odd (1) places: text in UTF-16 has them nearly all on one side. */
    long zerosAt(int parity) {
        return zerosAtParity[parity];
    }

    /** Whether the file starts with these byte values. */
    boolean startsWith(int... values) {
        if (head.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((head[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
