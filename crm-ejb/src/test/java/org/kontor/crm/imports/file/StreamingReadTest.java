package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Files far larger than what is held of them (I-11). */
class StreamingReadTest {

    private static final long MEGABYTE = 1L << 20;
    private static final int PIECES = 60;

    @Test
    void textOf60MegabytesTakesNoMoreMemoryThanItsFirstRows() {
        byte[] rows = "Żółw sp. z o.o.;526-025-02-74;1 250,50;28.11.2026\n"
                .repeat(20_000)
                .getBytes(UTF_8);
        Content file = () -> new SequenceInputStream(Collections.enumeration(IntStream.range(0, PIECES)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream(rows))
                .toList()));

        assertFlat(file, FileProbe.detect(file).format(), 20_000L * PIECES - 1);
    }

    @Test
    void sheetOf150000RowsTakesNoMoreMemoryThanItsFirstRows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Firmy");
            for (int row = 0; row <= 150_000; row++) {
                sheet.value(row, 0, row * 1.5);
                sheet.inlineString(row, 1, "Żółw sp. z o.o. " + row);
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
        }
        byte[] file = bytes.toByteArray();

        assertFlat(() -> new ByteArrayInputStream(file), FileFormat.ofSheet("Firmy"), 150_000);
    }

    private static void assertFlat(Content file, FileFormat format, long expected) {
        NotationProbe probe = new NotationProbe(format);
        try (RowReader reader = RowReader.open(file, format, probe)) {
            reader.skip(1_000);
            long before = used();
            long rows = 1_000;
            while (reader.read() != null) {
                rows++;
            }
            long after = used();

            assertThat(rows).isEqualTo(expected);
            assertThat(after - before).isLessThan(16 * MEGABYTE);
        }
    }

    private static long used() {
        Runtime.getRuntime().gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
