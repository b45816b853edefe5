package org.kontor.crm.imports.file;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.Evidence.Kind;

/**
 * An encoding and the evidence for it. The order is: byte order mark, strict UTF-8 over the whole file, statistics of
 * the letters (only for other scripts, whose words are other bytes than ASCII throughout), and Windows-1250; ISO-8859-2 needs
 * Polish letters of its own and none that only Windows-1250 has.
 */
record CharsetGuess(String charset, Evidence evidence) {

    private static final String WINDOWS_1250 = "windows-1250";
    private static final String ISO_8859_2 = "ISO-8859-2";
    private static final int SURE = 40;

    /** Ą Ś Ź ą ś ź, the Polish letters on which the two encodings differ. */
    private static final int[] ONLY_WINDOWS = {0xA5, 0x8C, 0x8F, 0xB9, 0x9C, 0x9F};

    private static final int[] ONLY_ISO = {0xA1, 0xA6, 0xAC, 0xB1, 0xB6, 0xBC};

    /** Ć Ę Ł Ń Ó Ż ć ę ł ń ó ż, the same in both. */
    private static final int[] COMMON = {0xC6, 0xCA, 0xA3, 0xD1, 0xD3, 0xAF, 0xE6, 0xEA, 0xB3, 0xF1, 0xF3, 0xBF};

    /** A hard space, the signs of paragraphs and degrees. */
    private static final int[] COMMON_SIGNS = {0xA0, 0xA7, 0xB0};

    /** Quotation marks, dashes and dots. */
    private static final int[] WINDOWS_SIGNS = {0x82, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97};

    /**
     * @throws UnreadableFile if the bytes are no text
     */
    static CharsetGuess of(ByteProfile bytes) {
        CharsetGuess marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        if (bytes.count(0) > 0) {
            return byZeros(bytes);
        }
        refuseControls(bytes);
        if (bytes.isValidUtf8()) {
            Kind kind = bytes.nonAscii() == 0 ? Kind.PLAIN_ASCII : Kind.VALID_UTF_8;
            return new CharsetGuess("UTF-8", new Evidence(kind, bytes.nonAscii()));
        }
        // of short lists the statistics know nothing: pairs of a Polish letter and the next one are Chinese to them
        boolean maybeForeign = !isPolishThroughout(bytes) && bytes.isMostlyInRuns();
        CharsetGuess foreign = maybeForeign ? byStatistics(bytes) : null;
        return foreign != null ? foreign : centralEuropean(bytes);
    }

    private static @Nullable CharsetGuess byMark(ByteProfile bytes) {
        Evidence mark = new Evidence(Kind.BYTE_ORDER_MARK, 1);
        if (bytes.startsWith(0xEF, 0xBB, 0xBF)) {
            return new CharsetGuess("UTF-8", mark);
        }
        if (bytes.startsWith(0xFF, 0xFE)) {
            return new CharsetGuess("UTF-16LE", mark);
        }
        return bytes.startsWith(0xFE, 0xFF) ? new CharsetGuess("UTF-16BE", mark) : null;
    }

    /** Zero bytes are either the high halves of UTF-16 or the sign of a binary file. */
    private static CharsetGuess byZeros(ByteProfile bytes) {
        long even = bytes.zerosAt(0);
        long odd = bytes.zerosAt(1);
        boolean mostCharactersLatin = bytes.length() % 2 == 0 && Math.max(even, odd) > bytes.length() * 3 / 10;
        boolean oneSided = Math.min(even, odd) * 100 <= Math.max(even, odd);
        if (!mostCharactersLatin || !oneSided) {
            throw new UnreadableFile("imports.file.binary");
        }
        String charset = odd > even ? "UTF-16LE" : "UTF-16BE";
        return new CharsetGuess(charset, new Evidence(Kind.STATISTICS, 100));
    }

    private static void refuseControls(ByteProfile bytes) {
        long controls = bytes.countBetween(0, 31) - bytes.count('\t', '\n', '\f', '\r') + bytes.count(127);
        if (controls * 1000 > bytes.length()) {
            throw new UnreadableFile("imports.file.binary");
        }
    }

    private static @Nullable CharsetGuess byStatistics(ByteProfile bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes.head()).detect();
        if (match == null
                || match.getConfidence() < SURE
                || !Charset.isSupported(match.getName())
                || !bytes.isReadBy(Charset.forName(match.getName()))) {
            return null;
        }
        String name = match.getName().toLowerCase(Locale.ROOT);
        // Of Latin text the detector cannot tell Polish encodings apart; its word counts only for other scripts.
        boolean latin = name.matches("utf-8|iso-8859-(1|2|9)|windows-125(0|2|4)");
        Evidence evidence = new Evidence(Kind.STATISTICS, match.getConfidence());
        return latin ? null : new CharsetGuess(match.getName(), evidence);
    }

    private static boolean isPolishThroughout(ByteProfile bytes) {
        long beyondAscii = bytes.countBetween(0x80, 0xFF);
        long common = bytes.count(COMMON) + bytes.count(COMMON_SIGNS);
        return beyondAscii == common + bytes.count(ONLY_WINDOWS) + bytes.count(WINDOWS_SIGNS)
                || beyondAscii == common + bytes.count(ONLY_ISO);
    }

    private static CharsetGuess centralEuropean(ByteProfile bytes) {
        long windows = bytes.count(ONLY_WINDOWS);
        long iso = bytes.count(ONLY_ISO);
        // 0x80 to 0x9F are control characters in ISO-8859-2 and letters or quotation marks in Windows-1250.
        boolean isIso = iso > 0 && windows == 0 && bytes.countBetween(0x80, 0x9F) == 0;
        long letters = bytes.count(COMMON) + (isIso ? iso : windows);
        Kind kind = letters > 0 ? Kind.POLISH_LETTERS : Kind.FALLBACK;
        return new CharsetGuess(isIso ? ISO_8859_2 : WINDOWS_1250, new Evidence(kind, letters));
    }
}
