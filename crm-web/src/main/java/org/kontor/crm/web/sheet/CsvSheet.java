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
import org.kontor.crm.identifier.SheetText;

/** Values with separators (RFC 4180). UTF-8 starts with a byte order mark, by which spreadsheet programs know it. */
final class CsvSheet implements Sheet {

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
        return cell instanceof Cell.Text text ? SheetText.harmless(text.text()) : "";
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
