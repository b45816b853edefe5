package org.kontor.crm.imports;

import java.util.Locale;

/** Capital and small letters of cells, the same in every country. */
final class Letters {

    private Letters() {}

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Each word begins with a capital letter; what follows an apostrophe is no word of its own. */
    static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        boolean inside = false;
        for (int c : text.codePoints().toArray()) {
            title.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toTitleCase(c));
            inside = isOfWord(c, inside);
        }
        return title.toString();
    }

    private static boolean isOfWord(int c, boolean inside) {
        return Character.isLetterOrDigit(c)
                || (inside && (c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK));
    }
}
