package org.kontor.crm.file;

import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.TextFold;

/** The name of a file as it is kept: any letters, but no path, no line breaks, and no marks that turn its ending round. */
public final class FileName {

    private static final int LONGEST = 255;
    private static final int LONGEST_ENDING = 20;
    private static final int FOLDED = 1000;
    private static final String NAMELESS = "plik";

    private FileName() {}

    /** A name that can be shown and offered for saving, whatever was sent. */
    public static String of(String sent) {
        StringBuilder plain = new StringBuilder();
        sent.codePoints()
                .filter(letter -> PlainText.isPlain(new String(Character.toChars(letter))))
                .forEach(plain::appendCodePoint);
        String name = plain.substring(Math.max(plain.lastIndexOf("/"), plain.lastIndexOf("\\")) + 1)
                .strip();
        String bare = name.replaceAll("[. ]+$", "");
        return bare.isEmpty() ? NAMELESS : shortened(bare);
    }

    /** The name as searches compare it. */
    static String folded(String name) {
        String folded = TextFold.fold(name);
        return folded.substring(0, Math.min(FOLDED, folded.length()));
    }

    /** Keeps the ending, which says what the file is. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int point = name.lastIndexOf('.');
        String ending = point > 0 && name.length() - point <= LONGEST_ENDING ? name.substring(point) : "";
        int room = LONGEST - ending.length();
        int end = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
        return name.substring(0, end).strip() + ending;
    }
}
