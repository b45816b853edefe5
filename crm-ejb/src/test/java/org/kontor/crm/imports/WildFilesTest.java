package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kontor.crm.imports.file.Content;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.FileProbe;
import org.kontor.crm.imports.file.NotationProbe;
import org.kontor.crm.imports.file.RawLine;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.imports.file.RowReader;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.imports.file.WildText;
import org.kontor.crm.imports.file.WildWorkbook;

/**
 * Spoiled files in great number, the same every time: each is refused in words or read, in bounded time, row by row. Maintainers
 * run many more: {@code -Dfuzz.files=100000}; a failure names the number that makes its file again with {@code -Dfuzz.from}.
 */
class WildFilesTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
    private static final int FROM = Integer.getInteger("fuzz.from", 0);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Logger QUIET = Logger.getLogger("org.kontor.crm.imports.file.WorkbookSource");

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private long rows;
    private long bytes;

    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void everySpoiledFileIsReadOrRefusedInWords() throws IOException {
        QUIET.setLevel(Level.WARNING);
        long start = System.nanoTime();
        long slowest = 0;
        int slowestFile = 0;
        for (int file = FROM; file < FROM + FILES; file++) {
            long begun = System.nanoTime();
            String outcome = outcome(file);
            long taken = System.nanoTime() - begun;
            outcomes.merge(outcome, 1, Integer::sum);
            slowestFile = taken > slowest ? file : slowestFile;
            slowest = Math.max(slowest, taken);
        }
        String figures = String.format(
                Locale.ROOT,
                "%,d files, %,d bytes, %,d rows read, in %.1f s; slowest file %d: %d ms%n%s%n",
                FILES,
                bytes,
                rows,
                (System.nanoTime() - start) / 1e9,
                slowestFile,
                slowest / 1_000_000,
                outcomes);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("fuzz.txt"), figures);

        assertThat(slowest).as(figures).isLessThan(LONGEST.toNanos());
        assertThat(outcomes.getOrDefault("read", 0)).as(figures).isGreaterThan(FILES / 5);
    }

    /** What becomes of a file; whatever is thrown but a refusal fails the test and says which file it was. */
    private String outcome(int file) {
        SplittableRandom random = new SplittableRandom(file);
        byte[] content = random.nextInt(4) == 0 ? WildWorkbook.file(random) : WildText.file(random);
        bytes += content.length;
        try {
            Content stored = () -> new ByteArrayInputStream(content);
            Detected detected = FileProbe.detect(stored);
            read(stored, noted(stored, detected));
            return "read";
        } catch (UnreadableFile refused) {
            assertThat(refused.key()).startsWith("imports.file.");
            return refused.key();
        } catch (RuntimeException | Error wrong) {
            throw new AssertionError("file " + file, wrong);
        }
    }

    private static FileFormat noted(Content stored, Detected detected) {
        NotationProbe probe = new NotationProbe(detected.format());
        try (RowReader reader = RowReader.open(stored, detected.format(), probe)) {
            while (reader.read() != null) {
                // the probe looks at each
            }
        }
        return detected.noted(probe.found(column -> true)).format();
    }

    private void read(Content stored, FileFormat format) {
        try (RowReader reader = RowReader.open(stored, format)) {
            RowConverter converter = new RowConverter(
                    RowConverterTest.columns(reader.header()), new Directory(), RowConverterTest::check, 1, format);
            for (RawRow row = reader.read(); row != null; row = reader.read()) {
                assertBounded(row);
                assertKept(row, converter.convert(row), format);
                rows++;
            }
        }
    }

    private static void assertBounded(RawRow row) {
        int whole = 0;
        for (String cell : row.cells()) {
            whole += cell.length();
            assertTrue(cell.length() <= RowReader.MAX_CELL, row);
        }
        assertTrue(whole <= RowReader.MAX_ROW && row.cells().size() <= RowReader.MAX_COLUMNS, row);
    }

    private static void assertTrue(boolean holds, RawRow row) {
        if (!holds) {
            throw new AssertionError("line " + row.line());
        }
    }

    /** The row can be handed out again as it came, and is either taken or refused. */
    private static void assertKept(RawRow row, StagedRow staged, FileFormat format) {
        assertTrue((staged.data() == null) != staged.reasons().isEmpty(), row);
        assertTrue(staged.data() == null || staged.data().indexOf('\0') < 0, row);
        List<String> kept =
                row.cells().stream().map(cell -> cell.replace('\0', '\uFFFD')).toList();
        assertTrue(RawLine.read(format, staged.raw()).equals(kept), row);
    }
}
