package org.kontor.crm.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the media type of a file by its first bytes; its name counts nothing. What a browser would run (HTML, SVG, scripts)
 * is text here.
 */
final class ContentType {

    /** So many first bytes are looked at. */
    static final int HEAD = 8192;

    private static final String UNKNOWN = "application/octet-stream";
    private static final String TEXT = "text/plain";
    private static final String ZIP = "application/zip";
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

    /** First bytes as ISO 8859-1 letters; a dot of the second pattern stands for any byte. */
    private record Signature(String start, String then, String type) {

        boolean fits(String head) {
            if (!head.startsWith(start) || head.length() < start.length() + then.length()) {
                return false;
            }
            for (int i = 0; i < then.length(); i++) {
                if (then.charAt(i) != '.' && then.charAt(i) != head.charAt(start.length() + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("\u0089PNG\r\n\u001a\n", "", "image/png"),
            new Signature("\u00ff\u00d8\u00ff", "", "image/jpeg"),
            new Signature("GIF8", "", "image/gif"),
            new Signature("RIFF", "....WEBP", "image/webp"),
            new Signature("II*\0", "", "image/tiff"),
            new Signature("MM\0*", "", "image/tiff"),
            new Signature("%PDF-", "", "application/pdf"),
            new Signature("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "", "application/x-ole-storage"),
            new Signature("{\\rtf", "", "application/rtf"),
            new Signature("\u001f\u008b", "", "application/gzip"),
            new Signature("7z\u00bc\u00af'\u001c", "", "application/x-7z-compressed"),
            new Signature("Rar!\u001a\u0007", "", "application/vnd.rar"),
            new Signature("ID3", "", "audio/mpeg"),
            new Signature("RIFF", "....WAVE", "audio/wav"),
            new Signature("", "....ftyp", "video/mp4"));

    private ContentType() {}

    /**
     * The media type.
     *
     * @param head the first {@value #HEAD} bytes, or the whole file when it is shorter
     */
    static String of(byte[] head) {
        String letters = new String(head, StandardCharsets.ISO_8859_1);
        if (letters.startsWith("PK\u0003\u0004")) {
            return zipped(letters);
        }
        return SIGNATURES.stream()
                .filter(signature -> signature.fits(letters))
                .map(Signature::type)
                .findFirst()
                .orElseGet(() -> isText(head) ? TEXT : UNKNOWN);
    }

    /** Office documents are archives whose first entries say what they are. */
    private static String zipped(String head) {
        if (head.startsWith("mimetypeapplication/vnd.oasis.opendocument.", 30)) {
            String named = head.substring(38, Math.min(head.length(), 110));
            return named.split("[^a-z0-9./-]", 2)[0];
        }
        if (head.contains("word/")) {
            return OPEN_XML + "wordprocessingml.document";
        }
        if (head.contains("xl/")) {
            return OPEN_XML + "spreadsheetml.sheet";
        }
        return head.contains("ppt/") ? OPEN_XML + "presentationml.presentation" : ZIP;
    }

    /** UTF-8 without control characters; the last letter may be cut off. */
    private static boolean isText(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer letters = CharBuffer.allocate(head.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), letters, head.length < HEAD);
        char[] read = Arrays.copyOf(letters.array(), letters.position());
        return !result.isError() && new String(read).chars().noneMatch(ContentType::isControl);
    }

    private static boolean isControl(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f';
    }
}
