package org.kontor.crm.web.imports;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.Notation;

/** A format as the fields of the page have it. */
public class FormatChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private String charset;
    private String delimiter;
    private String otherDelimiter;
    private String quote;
    private String otherQuote;
    private DecimalMark decimals;
    private DayOrder days;
    private @Nullable String sheet;

    /**
     * @param delimiters those that need not be typed
     * @param quotes the same
     */
    FormatChoice(FileFormat format, List<String> delimiters, List<String> quotes) {
        charset = format.charset();
        String sign = String.valueOf(format.delimiter());
        delimiter = delimiters.contains(sign) ? sign : ImportFormatView.OTHER;
        otherDelimiter = delimiters.contains(sign) ? "" : sign;
        String around = format.quote() == FileFormat.NO_QUOTE ? FormatWords.NONE : String.valueOf(format.quote());
        quote = quotes.contains(around) ? around : ImportFormatView.OTHER;
        otherQuote = quotes.contains(around) ? "" : around;
        decimals = format.notation().decimals();
        days = format.notation().days();
        sheet = format.sheet();
    }

    /** The format; null while a sign is still to be typed. */
    @Nullable
    FileFormat format() {
        String between = isOtherDelimiter() ? otherDelimiter : delimiter;
        String around = isOtherQuote() ? otherQuote : quote;
        if (between.isEmpty() || around.isEmpty()) {
            return null;
        }
        FileFormat text = new FileFormat(charset, between.charAt(0))
                .quotedBy(around.equals(FormatWords.NONE) ? FileFormat.NO_QUOTE : around.charAt(0));
        return (sheet == null ? text : FileFormat.ofSheet(sheet)).noted(new Notation(decimals, days));
    }

    /** Whether the delimiter is typed. */
    public boolean isOtherDelimiter() {
        return delimiter.equals(ImportFormatView.OTHER);
    }

    /** Whether the quote is typed. */
    public boolean isOtherQuote() {
        return quote.equals(ImportFormatView.OTHER);
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(String delimiter) {
        this.delimiter = delimiter;
    }

    public String getTypedDelimiter() {
        return otherDelimiter;
    }

    public void setTypedDelimiter(@Nullable String typed) {
        otherDelimiter = typed == null ? "" : typed;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }

    public String getTypedQuote() {
        return otherQuote;
    }

    public void setTypedQuote(@Nullable String typed) {
        otherQuote = typed == null ? "" : typed;
    }

    public DecimalMark getDecimals() {
        return decimals;
    }

    public void setDecimals(DecimalMark decimals) {
        this.decimals = decimals;
    }

    public DayOrder getDays() {
        return days;
    }

    public void setDays(DayOrder days) {
        this.days = days;
    }

    /** The workbook's sheet that is read, null for text. */
    public @Nullable String getSheet() {
        return sheet;
    }

    public void setSheet(@Nullable String sheet) {
        this.sheet = sheet;
    }
}
