package org.kontor.crm.identifier;

import java.util.Set;

/** One line of text that every database, file and page can hold. */
public final class PlainText {

    /** Halves of letters, and the two line breaks that are no control characters. */
    private static final Set<Byte> BREAKS =
            Set.of(Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    private PlainText() {}

    /** Whether the text has no control characters (NUL, line breaks, tabs) and no broken surrogate pairs. */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isOdd);
    }

    private static boolean isOdd(int c) {
        return Character.isISOControl(c)
                || BREAKS.contains((byte) Character.getType(c))
                || c == 0xFFFE
                || c == 0xFFFF
                || turnsText(c);
    }

    /** Marks that make text read in another order than it is written; letters of right-to-left scripts need none. */
    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
