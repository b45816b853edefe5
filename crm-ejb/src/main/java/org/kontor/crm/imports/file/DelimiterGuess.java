package org.kontor.crm.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.crm.imports.file.Evidence.Kind;

/**
 * A delimiter and how it does on the file's first rows.
 *
 * @param delimiter the character
 * @param columns columns of the first row
 * @param rows how many rows were looked at
 * @param agreeing how many of them have as many columns as the first
 */
record DelimiterGuess(char delimiter, int columns, int rows, int agreeing) {

    private static final int ROWS = 60;

    /**
     * The usual one under which most rows have the first row's width, the wider one if two do; a rare one only if it divides
     * every row alike and no usual one divides at all; comma if none divides.
     */
    static DelimiterGuess of(String head, char quote) {
        return best(Stream.of(',', ';', '\t', '|').map(delimiter -> tried(delimiter, quote, head)))
                .or(() -> best(Stream.of('~', '^', '#', '§', '¦', ':')
                        .map(delimiter -> tried(delimiter, quote, head))
                        .filter(guess -> guess.rows > 1 && guess.agreeing == guess.rows)))
                .orElse(new DelimiterGuess(',', 1, 0, 0));
    }

    private static Optional<DelimiterGuess> best(Stream<DelimiterGuess> guesses) {
        return guesses.filter(guess -> guess.columns > 1)
                .max(Comparator.comparingInt(DelimiterGuess::agreeing).thenComparingInt(DelimiterGuess::columns));
    }

    /** What a person is told. */
    Evidence evidence() {
        return columns > 1 ? new Evidence(Kind.COLUMNS, columns) : new Evidence(Kind.FALLBACK, 1);
    }

    private static DelimiterGuess tried(char delimiter, char quote, String head) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = TextSource.lenient(delimiter, quote).ofCsvRecord(head)) {
            reader.stream().limit(ROWS).mapToInt(CsvRecord::getFieldCount).forEach(widths::add);
        } catch (CsvParseException | java.io.IOException e) {
            // What was read up to here is what this delimiter has to show.
            widths.add(0);
        }
        int columns = widths.isEmpty() ? 0 : widths.get(0);
        int agreeing = (int) widths.stream().filter(width -> width == columns).count();
        return new DelimiterGuess(delimiter, columns, widths.size(), agreeing);
    }
}
