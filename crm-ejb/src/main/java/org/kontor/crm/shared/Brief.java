package org.kontor.crm.shared;

/** Texts of any length where there is room for some. */
public final class Brief {

    private Brief() {}

    /**
     * The text, cut behind so many characters.
     *
     * @param most in Unicode code points, so that no character is cut in two
     */
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) > most
                ? text.substring(0, text.offsetByCodePoints(0, most)) + "…"
                : text;
    }
}
