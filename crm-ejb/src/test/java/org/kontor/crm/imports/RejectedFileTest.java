package org.kontor.crm.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.identifier.SheetText;
import org.kontor.crm.imports.ImportRun.Goal;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportRun.Status;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.FileProbe;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.imports.file.RowReader;

/** What is handed out again is calculated by no spreadsheet, and comes back as it was (I-06). */
class RejectedFileTest {

    private static final List<String> CELLS = List.of(
            "=cmd|' /C calc'!A0",
            "+48 22 555 01 23",
            "-1 250,50",
            "@SUM(A1)",
            "\"Żak\"; S.A.",
            "-5+cmd|x",
            "'@Home'",
            "'Pod Lipą'");

    /** The first of them as they are handed out. */
    private static final String[] INERT = {
        "'=cmd|' /C calc'!A0", "+48 22 555 01 23", "-1 250,50", "'@SUM(A1)", CELLS.get(4), "'-5+cmd|x",
    };

    @ParameterizedTest
    @ValueSource(chars = {'"', '\'', FileFormat.NO_QUOTE})
    void formulasAreInertAndAnImportReadsThemAsBefore(char quote) throws IOException {
        FileFormat format = new FileFormat("UTF-8", '^').quotedBy(quote);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RowConverter converter = new RowConverter(
                RowConverterTest.columns(List.of("=1+1")), new Directory(), RowConverterTest::check, 1, format);
        try (RejectedFile file =
                new RejectedFile(run(format, "=1+1", "2", "3", "4", "5", "6", "7", "8"), "Powód", bytes)) {
            file.add(
                    converter.convert(new RawRow(1, 2, CELLS)).raw(),
                    List.of(new Reason("", "x", "")),
                    reason -> "=why^not");
        }

        try (RowReader reader = RowReader.open(() -> new ByteArrayInputStream(bytes.toByteArray()), format)) {
            List<String> cells = Objects.requireNonNull(reader.read()).cells();
            assertThat(reader.header()).containsExactly("'=1+1", "2", "3", "4", "5", "6", "7", "8", "Powód");
            assertThat(cells).startsWith(INERT).last().asString().startsWith("'=why");
            assertThat(cells.stream().map(SheetText::plain)).startsWith(CELLS.toArray(String[]::new));
        }
    }

    @Test
    void theReasonStandsInItsColumnInLettersThatTheFileHas() throws IOException {
        FileFormat format = new FileFormat("ISO-8859-2", ';');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RejectedFile file = new RejectedFile(run(format, "Nazwa", "Miasto"), "Powód – dlaczego", bytes)) {
            for (String row : List.of("Żak", "Żak;Łódź", "Żak;Łódź;za;dużo")) {
                file.add(row, List.of(new Reason("", "x", "")), reason -> "„dużo” nie jest kwotą…");
            }
        }

        assertThat(bytes.toString("ISO-8859-2").lines())
                .containsExactly(
                        "Nazwa;Miasto;Powód - dlaczego",
                        "Żak;;\"\"\"dużo\"\" nie jest kwotą...\"",
                        "Żak;Łódź;\"\"\"dużo\"\" nie jest kwotą...\"",
                        "Żak;Łódź;\"\"\"dużo\"\" nie jest kwotą...\";za;dużo");
    }

    private static Detected detected(FileFormat format) {
        return FileProbe.detect(() -> new ByteArrayInputStream("a\nb\n".getBytes(UTF_8)))
                .chosen(format);
    }

    private static ImportRun run(FileFormat format, String... header) {
        return new ImportRun(
                1,
                1,
                "A",
                null,
                Status.COMPLETED,
                null,
                null,
                Goal.WRITE,
                Moved.ANEW,
                null,
                "a.csv",
                1,
                detected(format),
                Stream.of(header).map(name -> new Column(name, null)).toList(),
                new ImportPlan(List.of(), ImportPlan.Known.ADD, ImportPlan.Repeats.REJECT),
                1,
                1,
                null,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
