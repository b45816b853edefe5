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
import org.jspecify.annotations.Nullable;

/** Lines of a text file whose cells are divided by some character (RFC 4180, leniently). */
final class TextSource implements RowSource {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    /** No characters (Unicode, 23.7), so that no text has them: what the reader wants where a file has no such sign. */
    private static final char NO_SIGN = '\uFFFF';

    private static final char NOR_SIGN = '\uFFFE';

    private final CloseableIterator<CsvRecord> records;
    private long line;

    private TextSource(Reader text, FileFormat format) {
        CsvRecordHandler limits = CsvRecordHandler.builder()
                .maxFields(RowReader.MAX_COLUMNS)
                .maxFieldSize(RowReader.MAX_CELL)
                .maxRecordSize(RowReader.MAX_ROW)
                .build();
        records = lenient(format.delimiter(), format.quote())
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * RowReader.MAX_ROW)
                .build(limits, text)
                .iterator();
    }

    static TextSource open(Content content, FileFormat format) {
        if (!format.isSound()) {
            throw new UnreadableFile("imports.file.signs");
        }
        try {
            Reader text = new InputStreamReader(
                    content.open(),
                    format.encoding()
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new TextSource(skipMark(text), format);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("imports.file.charset", 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Line next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return new Line(line, record.getFields());
        } catch (CsvParseException e) {
            throw new UnreadableFile("imports.file.broken", line + 1);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new UnreadableFile("imports.file.charset", line + 1);
            }
            throw e;
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

    static CsvReaderBuilder lenient(char delimiter, char quote) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote == FileFormat.NO_QUOTE ? NO_SIGN : quote)
                .commentCharacter(NOR_SIGN)
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
