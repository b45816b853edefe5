package org.kontor.crm.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a list is written as. Decimals have the sign that goes with the separator. */
public enum SheetFormat {
    /** What Polish spreadsheet programs open by a double click. */
    CSV(';', StandardCharsets.UTF_8),
    CSV_COMMA(',', StandardCharsets.UTF_8),
    CSV_WINDOWS_1250(';', Charset.forName("windows-1250")),
    CSV_WINDOWS_1250_COMMA(',', Charset.forName("windows-1250")),
    /** A workbook. */
    XLSX(' ', StandardCharsets.UTF_8);

    private final char separator;
    private final Charset charset;

    SheetFormat(char separator, Charset charset) {
        this.separator = separator;
        this.charset = charset;
    }

    /** The format that a request names. */
    public static Optional<SheetFormat> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As requests and the book of exports name it: {@code csv}, {@code csv-windows-1250-comma}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Media type with its encoding. */
    public String mediaType() {
        return this == XLSX
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "text/csv;charset=" + charset.name();
    }

    /** Name of a file of this kind. */
    public String fileName(String stem) {
        return stem + (this == XLSX ? ".xlsx" : ".csv");
    }

    /** Starts a file. */
    Sheet open(OutputStream out, String title) throws IOException {
        return this == XLSX ? new XlsxSheet(out, title) : new CsvSheet(out, separator, charset);
    }
}
