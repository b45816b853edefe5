package org.kontor.crm.imports.file;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file become cells, and how cells write numbers and dates.
 *
 * @param charset name of the encoding as Java knows it
 * @param delimiter what stands between two cells
 * @param quote what stands around a cell, or {@link #NO_QUOTE}
 * @param notation how numbers and dates are written
 * @param sheet name of the workbook's sheet, null for text
 */
public record FileFormat(
        String charset,
        char delimiter,
        char quote,
        Notation notation,
        @Nullable String sheet) {

    /** Cells have no quotes: every sign stands for itself. */
    public static final char NO_QUOTE = '\0';

    /** A text file whose cells may stand in double quotes. */
    public FileFormat(String charset, char delimiter) {
        this(charset, delimiter, '"', Notation.USUAL, null);
    }

    /** A sheet of a workbook; its rows are kept as lines of text with semicolons. */
    public static FileFormat ofSheet(String name) {
        return new FileFormat("UTF-8", ';', '"', new Notation(DecimalMark.POINT, DayOrder.DOTS), name);
    }

    /** Whether it is a workbook. */
    public boolean isWorkbook() {
        return sheet != null;
    }

    /** Whether the signs can be told apart from each other and from ends of lines. */
    public boolean isSound() {
        return delimiter != quote && isSign(delimiter) && (quote == NO_QUOTE || isSign(quote));
    }

    /** Whether a character can stand between or around cells. */
    public static boolean isSign(char sign) {
        return "\r\n\0\uFEFF\uFFFE\uFFFF".indexOf(sign) < 0 && !Character.isSurrogate(sign);
    }

    /** The encoding itself. */
    Charset encoding() {
        return Charset.forName(charset);
    }

    /** The same format with another encoding. */
    public FileFormat in(String otherCharset) {
        return new FileFormat(otherCharset, delimiter, quote, notation, sheet);
    }

    /** The same format with another delimiter. */
    public FileFormat delimitedBy(char otherDelimiter) {
        return new FileFormat(charset, otherDelimiter, quote, notation, sheet);
    }

    /** The same format with other quotes. */
    public FileFormat quotedBy(char otherQuote) {
        return new FileFormat(charset, delimiter, otherQuote, notation, sheet);
    }

    /** The same format of another sheet. */
    public FileFormat onSheet(String otherSheet) {
        return new FileFormat(charset, delimiter, quote, notation, otherSheet);
    }

    /** The same format with numbers and dates written otherwise. */
    public FileFormat noted(Notation otherNotation) {
        return new FileFormat(charset, delimiter, quote, otherNotation, sheet);
    }
}
