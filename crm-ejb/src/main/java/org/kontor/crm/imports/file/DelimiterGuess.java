package org.kontor.crm.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.crm.imports.file.Evidence.Kind;

/**
 * A delimiter and how it does on the file's first rows.
 *
 * @param delimiter the character
 * @param columns columns of the first row
 * @param agreeing how many rows have just as many
 */
record DelimiterGuess(char delimiter, int columns, int agreeing) {

    private static final int ROWS = 60;

    /** The one under which most rows have the first row's width, the wider one if two do; comma if none divides. */
    static DelimiterGuess of(String head) {
        return Stream.of(',', ';', '\t', '|')
                .map(delimiter -> tried(delimiter, head))
                .filter(guess -> guess.columns > 1)
                .max(Comparator.comparingInt(DelimiterGuess::agreeing).thenComparingInt(DelimiterGuess::columns))
                .orElse(new DelimiterGuess(',', 1, 0));
    }

    /** What a person is told. */
    Evidence evidence() {
        return columns > 1 ? new Evidence(Kind.COLUMNS, columns) : new Evidence(Kind.FALLBACK, 1);
    }

    private static DelimiterGuess tried(char delimiter, String head) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = TextSource.lenient(delimiter).ofCsvRecord(head)) {
            reader.stream().limit(ROWS).mapToInt(CsvRecord::getFieldCount).forEach(widths::add);
        } catch (CsvParseException | java.io.IOException e) {
            // What was read up to here is what this delimiter has to show.
            widths.add(0);
        }
        int columns = widths.isEmpty() ? 0 : widths.get(0);
        int agreeing = (int) widths.stream().filter(width -> width == columns).count();
        return new DelimiterGuess(delimiter, columns, agreeing);
    }
}
