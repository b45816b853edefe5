package org.kontor.crm.identifier;

import com.ibm.icu.text.Transliterator;

/**
 * Folds a text for comparing and searching: other alphabets to Latin, accents off (ł, ø and ß too), lower case, runs of
 * white space to one blank. Done once, in Java, into a column; queries fold only what the user typed.
 */
public final class TextFold {

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
    private static final String POLISH_ASCII = "acelnoszzacelnoszz";

    private TextFold() {}

    /** The folded form; empty for an empty or blank text. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int polish = c < 128 ? -1 : POLISH.indexOf(c);
            if (c >= 128 && polish < 0) {
                return squeeze(TO_ASCII.transliterate(text));
            }
            folded.append(polish < 0 ? Character.toLowerCase(c) : POLISH_ASCII.charAt(polish));
        }
        return squeeze(folded);
    }

    private static String squeeze(CharSequence text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00a0';
            if (!blank) {
                squeezed.append(c);
            } else if (!squeezed.isEmpty() && squeezed.charAt(squeezed.length() - 1) != ' ') {
                squeezed.append(' ');
            }
        }
        int end = squeezed.length();
        return end > 0 && squeezed.charAt(end - 1) == ' ' ? squeezed.substring(0, end - 1) : squeezed.toString();
    }
}
