package org.kontor.crm.imports.file;

import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row as one record of the file's own format, without the end of the line. */
public final class RawLine {

    private static final Pattern ENDS = Pattern.compile("[\\r\\n]+");

    private RawLine() {}

    /** The cells with the file's delimiter, in its quotes where they need some. */
    public static String write(FileFormat format, List<String> cells) {
        if (format.quote() == FileFormat.NO_QUOTE) {
            // Without quotes a cell cannot hold what ends it; those of the file itself never do.
            return cells.stream()
                    .map(cell -> ENDS.matcher(cell).replaceAll(" ").replace(format.delimiter(), ' '))
                    .collect(Collectors.joining(String.valueOf(format.delimiter())));
        }
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .bufferSize(0) // else 16 kB for each row
                .fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote())
                .commentCharacter('\uFFFE')
                .lineDelimiter(LineDelimiter.LF)
                .build(line)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().substring(0, line.getBuffer().length() - 1);
    }

    /** The cells of such a record. */
    public static List<String> read(FileFormat format, String line) {
        CsvRecord record =
                TextSource.lenient(format.delimiter(), format.quote()).ofSingleCsvRecord(line);
        return record.getFields();
    }
}
