package org.kontor.crm.imports.file;

/**
 * Why an encoding or delimiter was taken, so that a person can judge it.
 *
 * @param kind what was seen
 * @param count how often: characters outside ASCII, Polish letters, per cent of certainty, or columns
 */
public record Evidence(Kind kind, long count) {

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
        /** A workbook, which says itself what its cells are; the count is sheets. */
        WORKBOOK,
        /** A person chose it. */
        CHOSEN
    }
}
