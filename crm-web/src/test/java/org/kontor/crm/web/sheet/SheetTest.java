package org.kontor.crm.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.identifier.SheetText;

class SheetTest {

    private static final List<Cell> ROW = List.of(
            new Cell.Text("Żółw; \"S.A.\"\nFilia"),
            new Cell.Figure(new BigDecimal("1234.50")),
            new Cell.Moment(LocalDateTime.of(2026, 11, 27, 9, 5)),
            Cell.EMPTY);

    @Test
    void quotesWhatSeparatesAndMarksUtf8() throws IOException {
        String text = new String(bytes(SheetFormat.CSV, ROW), StandardCharsets.UTF_8);

        assertThat(text).isEqualTo("\uFEFF\"Żółw; \"\"S.A.\"\"\nFilia\";1234,50;2026-11-27 09:05;\r\n");
    }

    @Test
    void writesPointsWhereCommasSeparate() throws IOException {
        String text = new String(bytes(SheetFormat.CSV_WINDOWS_1250_COMMA, ROW), Charset.forName("windows-1250"));

        assertThat(text).isEqualTo("\"Żółw; \"\"S.A.\"\"\nFilia\",1234.50,2026-11-27 09:05,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=1\n2"})
    void formulasAreInert(String formula) {
        assertThat(SheetText.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+48 58 555 01 12", "+48585550112", "Bałtyk = Stal", "", "3M", "'x"})
    void othersStayAsTheyAre(String text) {
        assertThat(SheetText.harmless(text)).isEqualTo(text);
    }

    @Test
    void aFormulaInAWorkbookIsText(@TempDir Path folder) throws IOException {
        String xml = sheet(folder, bytes(SheetFormat.XLSX, List.of(new Cell.Text("=1+1 <b>")), ROW));

        assertThat(xml).contains("=1+1 &lt;b&gt;", "1234.5", "Filia").doesNotContain("<f>");
    }

    private static byte[] bytes(SheetFormat format, List<?>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = format.open(out, "Firmy")) {
            for (List<?> row : rows) {
                sheet.row(row.stream().map(Cell.class::cast).toList());
            }
        }
        return out.toByteArray();
    }

    /** From a file, as programs read it: its entries tell their sizes at their end. */
    private static String sheet(Path folder, byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("list.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }
}
