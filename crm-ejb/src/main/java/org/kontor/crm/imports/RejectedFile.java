package org.kontor.crm.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.crm.imports.file.Evidence;

/** Writes rejected rows in the encoding and with the delimiter of the file they came in. */
final class RejectedFile implements AutoCloseable {

    private static final String LINE_END = "\r\n";

    private final char delimiter;
    private final Writer out;

    RejectedFile(ImportRun run, String heading, OutputStream target) throws IOException {
        delimiter = run.detected().format().delimiter();
        out = new BufferedWriter(new OutputStreamWriter(
                target, Charset.forName(run.detected().format().charset())));
        if (run.detected().charsetEvidence().kind() == Evidence.Kind.BYTE_ORDER_MARK) {
            out.write('\uFEFF');
        }
        out.write(record(run.header()) + delimiter + cell(heading) + LINE_END);
    }

    void add(String raw, List<Reason> reasons, Function<Reason, String> words) {
        try {
            out.write(raw + delimiter + cell(why(reasons, words)) + LINE_END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's header and the column that says why. */
    static List<String> header(ImportRun run, String heading) {
        return Stream.concat(run.header().stream(), Stream.of(heading)).toList();
    }

    /** A row's cells, as many as the header has, and why it was not taken. */
    static List<String> cells(ImportRun run, String raw, List<Reason> reasons, Function<Reason, String> words) {
        List<String> cells = new ArrayList<>(cells(run, raw));
        while (cells.size() < run.header().size()) {
            cells.add("");
        }
        cells.add(why(reasons, words));
        return cells;
    }

    /** A row's cells. */
    static List<String> cells(ImportRun run, String raw) {
        return CsvReader.builder()
                .fieldSeparator(run.detected().format().delimiter())
                .ofSingleCsvRecord(raw)
                .getFields();
    }

    private static String why(List<Reason> reasons, Function<Reason, String> words) {
        return reasons.stream().map(words).collect(Collectors.joining(" | "));
    }

    private String cell(String text) {
        return record(List.of(text));
    }

    private String record(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.LF)
                .build(line)) {
            writer.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().substring(0, line.getBuffer().length() - 1);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
