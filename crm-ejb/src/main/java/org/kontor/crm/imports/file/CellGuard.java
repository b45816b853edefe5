package org.kontor.crm.imports.file;

/**
 * Watches the bytes of a part go by: whoever parses it makes room for a row up to the column that a cell names, and holds a
 * whole text. Columns have three letters at most (ECMA-376, 18.3.1.4: XFD is the last).
 */
final class CellGuard {

    /** Most bytes between two marks: a text of the longest cell, each sign written as long as can be. */
    static final int MAX_TEXT = 10 * RowReader.MAX_CELL;

    private static final byte[] REFERENCE = {' ', 'r', '=', '"'};
    private static final int MAX_LETTERS = 3;

    private int matched;
    private int letters;
    private int text;

    /** @throws UnreadableFile at a cell that is too far out or too long */
    void at(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            text = bytes[i] == '<' || bytes[i] == '>' ? 0 : text + 1;
            if (matched == REFERENCE.length) {
                letters = isLetter(bytes[i]) ? letters + 1 : 0;
                matched = letters == 0 ? 0 : matched;
            } else if (bytes[i] == REFERENCE[matched]) {
                matched++;
            } else {
                matched = bytes[i] == REFERENCE[0] ? 1 : 0;
            }
            if (letters > MAX_LETTERS || text > MAX_TEXT) {
                throw new UnreadableFile("imports.file.bomb");
            }
        }
    }

    private static boolean isLetter(byte sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }
}
