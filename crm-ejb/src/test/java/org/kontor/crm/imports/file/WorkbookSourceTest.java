package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** A workbook is read as a text file of the same list would be; what would hurt the server is refused (I-02). */
class WorkbookSourceTest {

    private static final BitSet NUMBER_AND_DAY = BitSet.valueOf(new long[] {0b110});

    private static Content workbook(Consumer<Workbook> filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            filling.accept(workbook);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return content(bytes.toByteArray());
    }

    static Content content(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    private static List<RawRow> rows(Content content, String sheet) {
        List<RawRow> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(content, FileFormat.ofSheet(sheet))) {
            for (RawRow row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void list(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet("Firmy");
        sheet.value(0, 0, "Nazwa firmy");
        sheet.value(0, 1, "NIP");
        sheet.value(0, 2, "Od");
        sheet.value(2, 0, "Żółw; \"Syn\"");
        sheet.value(2, 1, 5_260_250_274L);
        sheet.value(2, 2, LocalDate.of(2026, 11, 29));
        sheet.style(2, 2).format("dd.mm.yyyy").set();
        sheet.value(3, 0, true);
        sheet.value(3, 1, new BigDecimal("19.99"));
        sheet.value(3, 2, LocalDateTime.of(2026, 11, 29, 10, 15));
        sheet.style(3, 2).format("yyyy-mm-dd hh:mm").set();
        workbook.newWorksheet("Inne").value(0, 0, "x");
    }

    @Test
    void isFoundToBeOneWithItsSheets() {
        Detected found = FileProbe.detect(workbook(WorkbookSourceTest::list));

        assertThat(found.format()).isEqualTo(FileFormat.ofSheet("Firmy"));
        assertThat(found.sheets()).containsExactly("Firmy", "Inne");
        assertThat(found.charsetEvidence()).isEqualTo(new Evidence(Evidence.Kind.WORKBOOK, 2));
    }

    @Test
    void cellsAreWhatATextFileWouldHave() {
        List<RawRow> rows = rows(workbook(WorkbookSourceTest::list), "Firmy");

        assertThat(rows)
                .containsExactly(
                        new RawRow(1, 3, List.of("Żółw; \"Syn\"", "5260250274", "2026-11-29"), NUMBER_AND_DAY),
                        new RawRow(2, 4, List.of("true", "19.99", "2026-11-29 10:15"), NUMBER_AND_DAY));
    }

    @Test
    void numbersKeepTheDigitsThatAreSure() {
        assertThat(CellText.number(new BigDecimal("19.989999999999998"))).isEqualTo("19.99");
        assertThat(CellText.number(new BigDecimal("1.25E7"))).isEqualTo("12500000");
        assertThat(CellText.number(new BigDecimal("0.0"))).isEqualTo("0");
    }

    @Test
    void aSheetThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> rows(workbook(WorkbookSourceTest::list), "Trzeci"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("imports.file.sheetGone");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        byte[] zip = zip(out -> {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write("x".getBytes(UTF_8));
        });

        assertRefused(content(zip), "imports.file.workbook");
        assertRefused(content(new byte[] {'P', 'K', 3, 4, 0, 0}), "imports.file.workbook");
    }

    @Test
    void whatUnpacksToFarMoreThanItWeighsIsRefused() throws IOException {
        byte[] nothing = new byte[1 << 20];
        byte[] bomb = zip(out -> {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 64; i++) {
                out.write(nothing);
            }
        });

        assertRefused(content(bomb), "imports.file.bomb");
    }

    @Test
    void aCellFarOutOrFarTooLongIsRefused() throws IOException {
        byte[] far = zip(out -> {
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>".getBytes(UTF_8));
        });
        byte[] loud = zip(out -> {
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write(("<t>" + "ab".repeat(XmlScan.MAX_RUN) + "</t>").getBytes(UTF_8));
        });

        assertRefused(content(far), "imports.file.bomb");
        assertRefused(content(loud), "imports.file.bomb");
    }

    @Test
    void numbersFollowTheMarkOfTheTextsBesideThem() {
        Content mixed = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Firmy");
            sheet.value(0, 0, "Obroty");
            sheet.value(1, 0, 19.99);
            sheet.value(2, 0, "1 250,50");
        });
        FileFormat format = FileProbe.detect(mixed).format();
        NotationProbe probe = new NotationProbe(format);
        try (RowReader reader = RowReader.open(mixed, format, probe)) {
            reader.skip(2);
        }
        NotationProbe.Found found = probe.found(column -> true);

        assertThat(found.decimals()).isEqualTo(new Evidence(Evidence.Kind.NUMBERS, 1));
        try (RowReader reader = RowReader.open(mixed, format.noted(found.notation()))) {
            assertThat(String.valueOf(reader.read())).contains("19,99");
        }
    }

    @Test
    void entitiesAreRefusedBeforeAnythingIsParsed() throws IOException {
        byte[] sound;
        try (var in = workbook(WorkbookSourceTest::list).open()) {
            sound = in.readAllBytes();
        }
        Path file = Files.write(Files.createTempFile("sound", ".xlsx"), sound);
        byte[] poisoned = zip(out -> {
            try (ZipFile in = new ZipFile(file.toFile())) {
                for (ZipEntry part : Collections.list(in.entries())) {
                    out.putNextEntry(new ZipEntry(part.getName()));
                    String text = new String(in.getInputStream(part).readAllBytes(), UTF_8);
                    out.write(text.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
                            .getBytes(UTF_8));
                }
            }
        });
        Files.delete(file);

        assertRefused(content(poisoned), "imports.file.workbook");
    }

    static void assertRefused(Content content, String key) {
        assertThatThrownBy(() -> FileProbe.detect(content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(key);
    }

    @FunctionalInterface
    interface Filling {
        void fill(ZipOutputStream out) throws IOException;
    }

    static byte[] zip(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream((OutputStream) bytes)) {
            filling.fill(out);
        }
        return bytes.toByteArray();
    }
}
