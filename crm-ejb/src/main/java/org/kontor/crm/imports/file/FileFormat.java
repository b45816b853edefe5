package org.kontor.crm.imports.file;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file become cells.
 *
 * @param charset name of the encoding as Java knows it
 * @param delimiter what stands between two cells
 * @param sheet name of the workbook's sheet, null for text
 */
public record FileFormat(
        String charset, char delimiter, @Nullable String sheet) {

    /** A text file. */
    public FileFormat(String charset, char delimiter) {
        this(charset, delimiter, null);
    }

    /** A sheet of a workbook; its rows are kept as lines of text with semicolons. */
    public static FileFormat ofSheet(String name) {
        return new FileFormat("UTF-8", ';', name);
    }

    /** Whether it is a workbook. */
    public boolean isWorkbook() {
        return sheet != null;
    }

    /** The encoding itself. */
    Charset encoding() {
        return Charset.forName(charset);
    }

    /** The same format with another encoding. */
    public FileFormat in(String otherCharset) {
        return new FileFormat(otherCharset, delimiter, sheet);
    }

    /** The same format with another delimiter. */
    public FileFormat delimitedBy(char otherDelimiter) {
        return new FileFormat(charset, otherDelimiter, sheet);
    }
}
