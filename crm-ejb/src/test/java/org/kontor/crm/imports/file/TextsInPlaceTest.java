package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook with very many shared texts is read as one with few, but not held (I-11). */
class TextsInPlaceTest {

    private static final String TEXTS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="5" uniqueCount="5">
            <si><t>Nazwa</t></si><si><t xml:space="preserve">  Żółw &amp; &lt;Syn&gt; "SA" </t></si>
            <si><r><t>Rich</t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si>
            <si><t>dwie&#10;linie&#13;&#10;trzy</t></si><si/></sst>
            """;

    private static final String SHEET = """
            <?xml version="1.0" encoding="UTF-8"?>
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x="urn:other" x:uid="1">
            <x:ext><x:row/></x:ext><dimension ref="A1:E3"/><sheetData>
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>19.5</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c>
            <c r="E3" t="str"><f>A1&amp;"x"</f><v>Nazwax</v></c></row></sheetData></worksheet>
            """;

    private Path folder = Path.of(".");

    @BeforeEach
    void make(@TempDir Path given) {
        folder = given;
    }

    /** A workbook of the library that writes them, with some parts of one's own. */
    private Path workbook(Map<String, String> parts) throws IOException {
        Path plain = folder.resolve("plain.xlsx");
        try (OutputStream out = Files.newOutputStream(plain);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Firmy");
            sheet.value(0, 0, "Nazwa");
            sheet.value(0, 1, "Od");
            sheet.value(1, 0, "Żółw");
            sheet.value(1, 1, LocalDate.of(2026, 11, 30));
            sheet.style(1, 1).format("dd.mm.yyyy").set();
        }
        Path target = folder.resolve("own.xlsx");
        try (ZipFile from = new ZipFile(plain.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry part : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                String own = parts.get(part.getName());
                try (InputStream bytes = from.getInputStream(part)) {
                    to.write(own == null ? bytes.readAllBytes() : own.getBytes(UTF_8));
                }
                to.closeEntry();
            }
        }
        return target;
    }

    private static List<List<String>> rows(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(() -> open(file), FileFormat.ofSheet("Firmy"))) {
            rows.add(reader.header());
            for (RawRow row = reader.read(); row != null; row = reader.read()) {
                rows.add(row.cells());
            }
        }
        return rows;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void cellsSayTheSame() throws IOException {
        Path own = workbook(Map.of("xl/sharedStrings.xml", TEXTS, "xl/worksheets/sheet1.xml", SHEET));

        Path written = TextsInPlace.of(own, 10);

        assertThat(written).isNotEqualTo(own);
        assertThat(rows(written)).isEqualTo(rows(own));
        assertThat(rows(written))
                .containsExactly(
                        List.of("Nazwa", "Rich text"),
                        List.of("  Żółw & <Syn> \"SA\" ", "19.5", "dwie\nlinie\r\ntrzy", "", "Nazwax"));
    }

    @Test
    void aCellThatNamesNoTextIsEmpty() throws IOException {
        String sheet = SHEET.replace("<v>4</v>", "<v></v>");
        Path own = workbook(Map.of("xl/sharedStrings.xml", TEXTS, "xl/worksheets/sheet1.xml", sheet));

        assertThat(rows(TextsInPlace.of(own, 10)).get(1))
                .containsExactly("  Żółw & <Syn> \"SA\" ", "19.5", "dwie\nlinie\r\ntrzy", "", "Nazwax");
    }

    @Test
    void daysStayDays() throws IOException {
        Path plain = workbook(Map.of());

        assertThat(rows(TextsInPlace.of(plain, 10)))
                .containsExactly(List.of("Nazwa", "Od"), List.of("Żółw", "2026-11-30"));
    }

    @Test
    void fewTextsAreLeftAsTheyAreAndSoIsWhatIsNoWorkbook() throws IOException {
        Path plain = workbook(Map.of());
        Path broken = Files.writeString(folder.resolve("x.zip"), "PK\3\4 no archive");

        assertThat(TextsInPlace.of(plain)).isEqualTo(plain);
        assertThat(TextsInPlace.of(broken, 0)).isEqualTo(broken);
    }

    @Test
    void aTextThatIsNotThereAndADocumentTypeAreRefusedAndLeaveNothing() throws IOException {
        Path missing = workbook(Map.of("xl/worksheets/sheet1.xml", SHEET));
        List<String> before = left();
        assertThatThrownBy(() -> TextsInPlace.of(missing, 10)).isInstanceOf(UnreadableFile.class);

        Path entities = workbook(
                Map.of("xl/sharedStrings.xml", TEXTS.replace("<sst", "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaa\">]><sst")));
        assertThatThrownBy(() -> rows(TextsInPlace.of(entities, 10))).isInstanceOf(UnreadableFile.class);
        assertThat(left()).isEqualTo(before);
    }

    /** Cells name a long text with a few letters each: a small file would fill the disk. */
    @Test
    void textsThatComeToTooMuchInTheirCellsAreRefused() throws Exception {
        int megabyte = 1 << 20;
        String part = "<sst><si><t>" + "a".repeat(megabyte) + "</t></si></sst>";
        try (SharedTexts texts =
                SharedTexts.read(XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(part)))) {
            for (long given = 0; given < WorkbookGuard.MAX_UNPACKED; given += megabyte) {
                assertThat(texts.get("0")).hasSize(megabyte);
            }
            assertThatThrownBy(() -> texts.get("0")).isInstanceOf(UnreadableFile.class);
        }
    }
}
