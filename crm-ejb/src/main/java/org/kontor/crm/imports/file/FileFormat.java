package org.kontor.crm.imports.file;

import java.nio.charset.Charset;

/**
 * How the bytes of a file become cells.
 *
 * @param charset name of the encoding as Java knows it
 * @param delimiter what stands between two cells
 */
public record FileFormat(String charset, char delimiter) {

    /** The encoding itself. */
    Charset encoding() {
        return Charset.forName(charset);
    }

    /** The same format with another encoding. */
    public FileFormat in(String otherCharset) {
        return new FileFormat(otherCharset, delimiter);
    }

    /** The same format with another delimiter. */
    public FileFormat delimitedBy(char otherDelimiter) {
        return new FileFormat(charset, otherDelimiter);
    }
}
