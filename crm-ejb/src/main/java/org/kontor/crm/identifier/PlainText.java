package org.kontor.crm.identifier;

/** One line of text that every database, file and page can hold. */
public final class PlainText {

    /** Halves of letters, and the two line breaks that are no control characters: a bit for each kind. */
    private static final int BREAKS =
            1 << Character.SURROGATE | 1 << Character.LINE_SEPARATOR | 1 << Character.PARAGRAPH_SEPARATOR;

    private PlainText() {}

    /** Whether the text has no control characters (NUL, line breaks, tabs) and no broken surrogate pairs. */
    public static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i += Character.charCount(text.codePointAt(i))) {
            if (isOdd(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOdd(int c) {
        return Character.isISOControl(c)
                || (BREAKS >> Character.getType(c) & 1) == 1
                || c == 0xFFFE
                || c == 0xFFFF
                || turnsText(c);
    }

    /** Marks that make text read in another order than it is written; letters of right-to-left scripts need none. */
    private static boolean turnsText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
