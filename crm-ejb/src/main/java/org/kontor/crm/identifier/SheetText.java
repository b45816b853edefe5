package org.kontor.crm.identifier;

import java.util.regex.Pattern;

/** Text in files that spreadsheet programs open: what they would calculate has an apostrophe before it (OWASP, CSV injection). */
public final class SheetText {

    /** What spreadsheet programs take for the start of a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    /** Phone numbers stay as they are dialled, and numbers as they are counted. */
    private static final Pattern NUMBER = Pattern.compile("\\+[0-9 ]+|[-+][0-9][0-9 .,'\\u00A0\\u202F]*");

    private SheetText() {}

    /** The text with an apostrophe before what would be calculated, or looks as if it had one already. */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text as it was before it was made harmless. */
    public static String plain(String text) {
        return text.startsWith("'") && isFormula(text) ? text.substring(1) : text;
    }

    /** The text without what stands around it unseen: spaces, hard ones and those without a width among them, as web pages leave them. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isUnseen(text.charAt(from))) {
            from++;
        }
        while (to > from && isUnseen(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        String bare = start == 0 ? text : text.substring(start);
        return FORMULA.matcher(bare).matches() && !NUMBER.matcher(bare).matches();
    }
}
