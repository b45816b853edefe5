package org.kontor.crm.imports.file;

/**
 * Why an encoding, a sign or a way of writing was taken, so that a person can judge it.
 *
 * @param kind what was seen
 * @param count how often: characters outside ASCII, Polish letters, per cent of certainty, columns, cells, numbers or dates
 * @param against how often the contrary was seen
 */
public record Evidence(Kind kind, long count, long against) {

    /** Nothing was seen that speaks against it. */
    public Evidence(Kind kind, long count) {
        this(kind, count, 0);
    }

    /** What was seen. */
    public enum Kind {
        /** The file says it itself by a byte order mark. */
        BYTE_ORDER_MARK,
        /** Every byte sequence is valid UTF-8; the count is characters outside ASCII. */
        VALID_UTF_8,
        /** Nothing outside ASCII: every encoding reads it alike. */
        PLAIN_ASCII,
        /** Bytes that are Polish letters in this encoding; the count is how many. */
        POLISH_LETTERS,
        /** The statistics of the letters; the count is per cent. */
        STATISTICS,
        /** Nothing speaks for another one. */
        FALLBACK,
        /** The same number of columns in row after row; the count is columns. */
        COLUMNS,
        /** Cells of the file's beginning that stand in this sign; the count is cells. */
        QUOTED,
        /** Cells only begin with a word in quotes, which stand for themselves; the count is cells. */
        WORDS,
        /** Numbers that can be read only so; the count is numbers. */
        NUMBERS,
        /** Dates written so; the count is dates. */
        DATES,
        /** A workbook, which says itself what its cells are; the count is sheets. */
        WORKBOOK,
        /** A person chose it. */
        CHOSEN
    }
}
