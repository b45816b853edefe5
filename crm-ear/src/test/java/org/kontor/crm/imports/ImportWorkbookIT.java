package org.kontor.crm.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;

/** The same list means the same companies in whatever format it comes (I-02). */
@ExtendWith(ArquillianExtension.class)
class ImportWorkbookIT extends ImportCase {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private ImportRun run(String name, byte[] file) {
        long id = imports.upload(house.by("Admin"), name, new ByteArrayInputStream(file));
        imports.queue(house.by("Admin"), id);
        return driver.begin(house.by("Admin"), id);
    }

    private static List<List<String>> list() {
        try (InputStream in = ImportWorkbookIT.class.getClassLoader().getResourceAsStream("imports/sp500.csv")) {
            List<List<String>> rows = new ArrayList<>();
            try (var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(in, UTF_8))) {
                csv.forEach(row -> rows.add(row.getFields()));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As small as a workbook can be: one sheet, every cell a text. */
    private static byte[] workbook(List<List<String>> rows) {
        String sheet = rows.stream()
                .map(row -> row.stream()
                        .map(cell ->
                                "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell) + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining(
                        "", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>", "</sheetData></worksheet>"));
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
                "_rels/.rels",
                relation("officeDocument", "xl/workbook.xml"),
                "xl/_rels/workbook.xml.rels",
                relation("worksheet", "worksheets/sheet1.xml"),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                        + "<sheet name=\"Lista\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue()).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;");
    }

    private static byte[] semicolons(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append('"')
                .append(String.join(
                        "\";\"",
                        row.stream().map(cell -> cell.replace("\"", "\"\"")).toList()))
                .append("\"\r\n"));
        return text.toString().getBytes(Charset.forName("windows-1250"));
    }

    @Test
    void theRealListIsTheSame503CompaniesAsTextAndAsWorkbook() throws IOException {
        byte[] csv;
        try (InputStream in = ImportWorkbookIT.class.getClassLoader().getResourceAsStream("imports/sp500.csv")) {
            csv = in.readAllBytes();
        }

        ImportRun first = run("sp500.csv", csv);
        ImportRun windows = run("sp500-1250.csv", semicolons(list()));
        ImportRun workbook = run("sp500.xlsx", workbook(list()));

        assertThat(first.tally()).isEqualTo(new Tally(503, 0, 0, 0, 0, 0));
        assertThat(windows.tally()).isEqualTo(new Tally(0, 0, 503, 0, 0, 0));
        assertThat(workbook.tally()).isEqualTo(new Tally(0, 0, 503, 0, 0, 0));
        assertThat(workbook.detected().format().isWorkbook()).isTrue();
        undoing.undo(house.by("Admin"), first.id());
    }

    @Test
    void rejectedRowsOfAWorkbookComeBackCellByCell() {
        ImportRun run = run(
                "zle.xlsx",
                workbook(List.of(
                        List.of("Nazwa firmy", "Roczny przychód", "Uwagi"),
                        List.of("Zła; \"firma\" " + mark, "dużo", "dwie\nlinie"))));

        List<List<String>> rejected = new ArrayList<>();
        results.rejectedRows(rights("Admin"), run.id(), "Powód", Reason::key, rejected::add);

        assertThat(rejected)
                .containsExactly(
                        List.of("Nazwa firmy", "Roczny przychód", "Uwagi", "Powód"),
                        List.of("Zła; \"firma\" " + mark, "dużo", "dwie\nlinie", "imports.reason.amount"));
    }
}
