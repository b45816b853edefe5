package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;
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
 * Spoiled files in great number, the same every time: each is refused in words or read, row by row, and what that costs is
 * bounded. A failure names the number that makes its file, and the smallest that is found to fail; {@code -Dfuzz.file} makes that
 * one alone, {@code -Dfuzz.files} other numbers of them.
 */
class WildFilesTest {

    private static final String SEED = "20261130";
    private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
    private static final @Nullable Long ONE = Long.getLong("fuzz.file");

    /** Seconds of a processor, which others on this machine do not lengthen. */
    private static final double LONGEST = 10;

    /**
     * Bytes that may be asked for, most of them for a moment, whatever the size: parsers with their buffers, a heading of the
     * greatest length, a workbook's parts. Met were 46 MB.
     */
    private static final long MEMORY = 64L << 20;

    /** Each byte is decoded, split, understood, written and compared in turn. Met were 20. */
    private static final long MEMORY_PER_BYTE = 64;

    /** A row has a form, its checks and its record of the file again, however little stands in it. Met were 9 kB. */
    private static final long MEMORY_PER_ROW = 32L << 10;

    private static final double MB = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Logger QUIET = Logger.getLogger("org.kontor.crm.imports.file.WorkbookSource");

    private String kind = "";
    private long files;
    private long rows;
    private long bytes;
    private Cost slowest = new Cost(0, 0, 0, 0);
    private Cost largest = new Cost(0, 0, 0, 0);
    private final long begun = System.nanoTime();

    /** The parts of a hundred in which each property is written take their share of all files. */
    static final class Amount implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyAttributes attributes = context.attributes();
            int share = attributes.tries().orElseThrow();
            attributes.setTries(ONE != null ? 1 : Math.max(1, FILES / 100 * share));
            return property.execute();
        }
    }

    /**
     * What a file took.
     *
     * @param seconds of a processor
     * @param allocated bytes that were asked for, whether or not they were given back
     */
    private record Cost(long number, int size, double seconds, long allocated) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "file %d of %,d bytes: %.2f s, %.1f MB", number, size, seconds, allocated / MB);
        }
    }

    @BeforeProperty
    void beQuiet() {
        QUIET.setLevel(Level.WARNING);
    }

    @AfterProperty
    void tell() throws IOException {
        String figures = String.format(
                Locale.ROOT,
                "%,d files, %,d bytes, %,d rows read, in %.1f s%nslowest: %s%nmost memory: %s%n",
                files,
                bytes,
                rows,
                (System.nanoTime() - begun) / 1e9,
                slowest,
                largest);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("fuzz-" + kind + ".txt"), figures);
    }

    @Provide
    Arbitrary<Long> numbers() {
        return ONE == null
                ? Arbitraries.longs().greaterOrEqual(0).withDistribution(RandomDistribution.uniform())
                : Arbitraries.just(ONE);
    }

    @AddLifecycleHook(Amount.class)
    @Property(tries = 75, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void everySpoiledTextIsReadOrRefusedInWords(@ForAll("numbers") long number) throws IOException {
        kind = "text";
        take(number, WildText.file(new SplittableRandom(number)));
    }

    @AddLifecycleHook(Amount.class)
    @Property(tries = 25, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void everySpoiledWorkbookIsReadOrRefusedInWords(@ForAll("numbers") long number) throws IOException {
        kind = "workbook";
        take(number, WildWorkbook.file(new SplittableRandom(number)));
    }

    private void take(long number, byte[] content) throws IOException {
        long time = THREADS.getCurrentThreadCpuTime();
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        long before = rows;
        String outcome = outcome(content);
        Cost cost = new Cost(
                number,
                content.length,
                (THREADS.getCurrentThreadCpuTime() - time) / 1e9,
                THREADS.getCurrentThreadAllocatedBytes() - memory);
        files++;
        bytes += content.length;
        slowest = cost.seconds() > slowest.seconds() ? cost : slowest;
        largest = cost.allocated() > largest.allocated() ? cost : largest;
        assertThat(cost.seconds()).as("%s", cost).isLessThan(LONGEST);
        assertThat(cost.allocated())
                .as("%s", cost)
                .isLessThan(MEMORY + MEMORY_PER_BYTE * content.length + MEMORY_PER_ROW * (rows - before));
        Statistics.collect(outcome);
        if (ONE == null) {
            Statistics.coverage(outcomes -> outcomes.check("read").percentage(share -> share > 20));
        }
    }

    /** What becomes of a file; whatever is thrown but a refusal fails the property. */
    private String outcome(byte[] content) throws IOException {
        try {
            Content stored = () -> new ByteArrayInputStream(content);
            Detected detected = FileProbe.detect(stored);
            read(stored, noted(stored, detected));
            return "read";
        } catch (UnreadableFile refused) {
            assertThat(refused.key()).startsWith("imports.file.");
            return refused.key();
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
