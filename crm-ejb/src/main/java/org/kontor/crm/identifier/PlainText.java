package org.kontor.crm.identifier;

/** One line of text that every database, file and page can hold. */
public final class PlainText {

    private PlainText() {}

    /** Whether the text has no control characters (NUL, line breaks, tabs) and no broken surrogate pairs. */
    public static boolean isPlain(String text) {
        return text.codePoints().noneMatch(PlainText::isOdd);
    }

    private static boolean isOdd(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || c == 0xFFFE
                || c == 0xFFFF
                || turnsText(c);
    }

    /** Marks that make text read in another order than it is written; letters of right-to-left scripts need none. */
    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
