package org.kontor.crm.imports.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a file's rows from the first to the last in constant memory. The first row with anything in it is the header.
 * Bytes that are not of the encoding, a quote that never closes and cells beyond the limits end the walk with
 * {@link UnreadableFile}, naming the line.
 */
public final class RowReader implements AutoCloseable {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Most columns a file may have. */
    public static final int MAX_COLUMNS = 500;

    /** Most characters one cell may have. */
    public static final int MAX_CELL = 100_000;

    /** Most characters one row may have. */
    public static final int MAX_ROW = 1_000_000;

    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private long number;
    private long line;

    private RowReader(Reader text, char delimiter) {
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFields(MAX_COLUMNS)
                .maxFieldSize(MAX_CELL)
                .maxRecordSize(MAX_ROW)
                .build();
        records = lenient(delimiter)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * MAX_ROW)
                .build(limits, text)
                .iterator();
        CsvRecord first = next();
        if (first == null) {
            throw new UnreadableFile("imports.file.empty");
        }
        header = first.getFields().stream().map(String::strip).toList();
    }

    /**
     * Opens the content at its header.
     *
     * @throws UnreadableFile if there is not even a header, or its text cannot be decoded
     */
    public static RowReader open(Content content, FileFormat format) {
        try {
            Reader text = new InputStreamReader(
                    content.open(),
                    format.encoding()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new RowReader(skipMark(text), format.delimiter());
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("imports.file.charset", 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header's cells, stripped. */
    public List<String> header() {
        return header;
    }

    /** The next row, or null after the last one. */
    public @Nullable RawRow read() {
        CsvRecord record = next();
        if (record == null) {
            return null;
        }
        number++;
        return new RawRow(number, record.getStartingLineNumber(), record.getFields());
    }

    /** Passes over rows that were read before. */
    public void skip(long rows) {
        boolean more = true;
        while (more && number < rows) {
            more = read() != null;
        }
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable CsvRecord next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                line = record.getStartingLineNumber();
                if (!isBlank(record)) {
                    return record;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new UnreadableFile("imports.file.broken", line + 1);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new UnreadableFile("imports.file.charset", line + 1);
            }
            throw e;
        }
    }

    /** A line of nothing but delimiters, as spreadsheets write below their last row, is no row. */
    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    static CsvReaderBuilder lenient(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter('"')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .detectBomHeader(false);
    }

    private static Reader skipMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text, 1);
        int first = reader.read();
        if (first != -1 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
