package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kontor.crm.imports.file.FileProbeTest.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

    private static final FileFormat COMMA = new FileFormat("UTF-8", ',');

    @Test
    void namesPhysicalLinesAlsoBehindQuotedLineBreaks() {
        List<RawRow> rows = rows("name,address\nAlfa,\"ul. Długa 1\n80-001 Gdańsk\n\"\n\nBeta,Łódź\n", COMMA);

        assertThat(rows)
                .containsExactly(
                        new RawRow(1, 2, List.of("Alfa", "ul. Długa 1\n80-001 Gdańsk\n")),
                        new RawRow(2, 6, List.of("Beta", "Łódź")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryLineEnding(String end) {
        List<RawRow> rows = rows("name" + end + "Alfa" + end + end + "Beta" + end, COMMA);

        assertThat(rows).extracting(RawRow::line).containsExactly(2L, 4L);
    }

    @Test
    void lineEndsMayDifferWithinAFile() {
        List<RawRow> rows = rows("name\r\nAlfa\n\"Be\r\nta\"\rGamma\r\n\r\n\"De\nl\rta\"\nEta", COMMA);

        assertThat(rows)
                .extracting(row -> row.cells().get(0), RawRow::line)
                .containsExactly(
                        tuple("Alfa", 2L),
                        tuple("Be\r\nta", 3L),
                        tuple("Gamma", 5L),
                        tuple("De\nl\rta", 7L),
                        tuple("Eta", 10L));
    }

    @Test
    void passesOverLinesOfNothingButDelimiters() {
        assertThat(rows("name;city\nAlfa;Łódź\n;\n;;;\n \n", COMMA.delimitedBy(';')))
                .hasSize(1);
    }

    @Test
    void keepsDoubledQuotes() {
        assertThat(rows("name\n\"Firma \"\"Żak\"\" S.A.\"\n", COMMA).get(0).cells())
                .containsExactly("Firma \"Żak\" S.A.");
    }

    @Test
    void dropsTheByteOrderMarkFromTheFirstHeader() {
        try (RowReader reader = RowReader.open(text("\uFEFFname , city\nA,B\n", UTF_8), COMMA)) {
            assertThat(reader.header()).containsExactly("name", "city");
        }
    }

    @Test
    void goesOnBehindRowsReadBefore() {
        try (RowReader reader = RowReader.open(text("name\nA\nB\nC\n", UTF_8), COMMA)) {
            reader.skip(2);

            assertThat(reader.read()).isEqualTo(new RawRow(3, 4, List.of("C")));
            assertThat(reader.read()).isNull();
        }
    }

    @Test
    void refusesAQuoteThatNeverCloses() {
        assertThatThrownBy(() -> rows("name\nA\n\"B\nC\n", COMMA))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("imports.file.broken");
    }

    @Test
    void refusesBytesOfAnotherEncoding() {
        assertThatThrownBy(() -> read(text("name\nŻółw\n", Charset.forName("windows-1250")), COMMA))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("imports.file.charset");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\'', '"', '^', FileFormat.NO_QUOTE})
    void anySignsServeAsDelimiterAndQuoteAndComeBackAsTheyWere(char quote) {
        FileFormat format = COMMA.delimitedBy('#').quotedBy(quote);
        List<String> cells = List.of("=1+1", "a'b\"c", "ż", "");

        List<RawRow> rows = rows("a#b#c#d\n" + RawLine.write(format, cells) + "\n", format);

        assertThat(rows).extracting(RawRow::cells).containsExactly(cells);
        assertThat(RawLine.read(format, RawLine.write(format, cells))).isEqualTo(cells);
    }

    @Test
    void refusesSignsThatCannotBeToldApart() {
        assertThatThrownBy(() -> rows("a\nb\n", COMMA.quotedBy(',')))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("imports.file.signs");
        assertThatThrownBy(() -> rows("a\nb\n", COMMA.delimitedBy('\n'))).isInstanceOf(UnreadableFile.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {RowReader.MAX_CELL + 1, 3 * RowReader.MAX_ROW})
    void refusesCellsBeyondTheLimit(int length) {
        assertThatThrownBy(() -> rows("name\n" + "x".repeat(length) + "\n", COMMA))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("imports.file.broken");
    }

    @Test
    void refusesTooManyColumns() {
        assertThatThrownBy(() -> rows("x,".repeat(RowReader.MAX_COLUMNS + 1), COMMA))
                .isInstanceOf(UnreadableFile.class);
    }

    @Property(tries = 300)
    void whatWasWrittenIsRead(@ForAll("tables") List<List<String>> table) {
        StringBuilder csv = new StringBuilder("a,b,c\n");
        table.forEach(row -> csv.append(String.join(
                        ",",
                        row.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .toList()))
                .append("\r\n"));

        assertThat(rows(csv.toString(), COMMA)).extracting(RawRow::cells).isEqualTo(table);
    }

    @Property(tries = 500)
    void nothingButItsOwnRefusalEscapes(@ForAll byte[] wild) {
        Content content = () -> new java.io.ByteArrayInputStream(wild);
        try {
            read(content, FileProbe.detect(content).format());
        } catch (UnreadableFile refused) {
            assertThat(refused.key()).startsWith("imports.file.");
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars(',', ';', '"', '\n', 'a', 'ż', 'Ł', ' ', '\'', '=')
                .ofMaxLength(8)
                .filter(cell -> !cell.isBlank());
        return cells.list().ofSize(3).list().ofMaxSize(20);
    }

    private static List<RawRow> rows(String csv, FileFormat format) {
        return read(text(csv, UTF_8), format);
    }

    private static List<RawRow> read(Content content, FileFormat format) {
        List<RawRow> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(content, format)) {
            for (RawRow row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
