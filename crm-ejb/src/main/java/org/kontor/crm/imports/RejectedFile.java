package org.kontor.crm.imports;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.crm.identifier.SheetText;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.RawLine;

/**
 * Writes rejected rows in the encoding and with the signs of the file they came in. What a spreadsheet would calculate gets an
 * apostrophe, which an import takes off again. The reason stands in its column whether a row is short or too long, and in
 * letters that the encoding has.
 */
final class RejectedFile implements AutoCloseable {

    private static final String LINE_END = "\r\n";

    private static final String QUOTES = "„”“»«";
    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private final ImportRun run;
    private final FileFormat format;
    private final CharsetEncoder encoder;
    private final Writer out;

    RejectedFile(ImportRun run, String heading, OutputStream target) throws IOException {
        this.run = run;
        format = run.detected().format();
        Charset charset = Charset.forName(format.charset());
        encoder = charset.newEncoder();
        out = new BufferedWriter(new OutputStreamWriter(target, charset));
        if (run.detected().charsetEvidence().kind() == Evidence.Kind.BYTE_ORDER_MARK) {
            out.write('\uFEFF');
        }
        out.write(record(header(run, fitting(heading))) + LINE_END);
    }

    void add(String raw, List<Reason> reasons, Function<Reason, String> words) {
        try {
            out.write(record(cells(run, raw, reasons, reason -> fitting(words.apply(reason)))) + LINE_END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text in letters that the file's encoding has. */
    private String fitting(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> encoder.canEncode(letter)
                        ? letter
                        : QUOTES.contains(letter) ? "\"" : PLAIN.transliterate(letter))
                .collect(Collectors.joining());
    }

    /** The file's header and the column that says why. */
    static List<String> header(ImportRun run, String heading) {
        return Stream.concat(run.header().stream(), Stream.of(heading)).toList();
    }

    /** A row's cells, as many as the header has, why it was not taken, and behind that what the row has too much. */
    static List<String> cells(ImportRun run, String raw, List<Reason> reasons, Function<Reason, String> words) {
        List<String> cells = new ArrayList<>(cells(run, raw));
        while (cells.size() < run.header().size()) {
            cells.add("");
        }
        cells.add(run.header().size(), why(reasons, words));
        return cells;
    }

    /** A row's cells. */
    static List<String> cells(ImportRun run, String raw) {
        return RawLine.read(run.detected().format(), raw);
    }

    private static String why(List<Reason> reasons, Function<Reason, String> words) {
        return reasons.stream().map(words).collect(Collectors.joining(" | "));
    }

    private String record(List<String> cells) {
        return RawLine.write(format, cells.stream().map(SheetText::harmless).toList());
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
