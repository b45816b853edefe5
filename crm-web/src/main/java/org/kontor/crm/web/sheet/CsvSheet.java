package org.kontor.crm.web.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Values with separators (RFC 4180). UTF-8 starts with a byte order mark, by which spreadsheet programs know it. */
final class CsvSheet implements Sheet {

    /** What spreadsheet programs take for the start of a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern PHONE = Pattern.compile("\\+[0-9 ]+");

    private final CsvWriter csv;
    private final boolean decimalComma;

    CsvSheet(OutputStream out, char separator, Charset charset) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset));
        if (charset.equals(StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
        }
        this.csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        this.decimalComma = separator == ';';
    }

    @Override
    public void row(List<Cell> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    @Override
    public String figure(BigDecimal number) {
        String plain = number.toPlainString();
        return decimalComma ? plain.replace('.', ',') : plain;
    }

    private String text(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            return figure(figure.figure());
        }
        if (cell instanceof Cell.Moment moment) {
            return moment.text();
        }
        return cell instanceof Cell.Text text ? harmless(text.text()) : "";
    }

    /** An apostrophe before what would be calculated (OWASP, CSV injection); phone numbers stay as they are dialled. */
    static String harmless(String text) {
        return FORMULA.matcher(text).matches() && !PHONE.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
