package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.imports.file.Evidence.Kind;

class FileProbeTest {

    private static final String POLISH =
            "Nazwa firmy;Branża;Miasto\nŻółw sp. z o.o.;Usługi;Łódź\nŚwierk S.A.;Leśnictwo;Gdańsk\n";

    @Test
    void tellsUtf8ByItsMark() {
        Detected found = FileProbe.detect(text("\uFEFF" + POLISH, UTF_8));

        assertThat(found.format()).isEqualTo(new FileFormat("UTF-8", ';'));
        assertThat(found.charsetEvidence().kind()).isEqualTo(Kind.BYTE_ORDER_MARK);
    }

    @Test
    void tellsUtf8ByEveryByteAndCountsTheCharacters() {
        Detected found = FileProbe.detect(text(POLISH, UTF_8));

        assertThat(found.format().charset()).isEqualTo("UTF-8");
        assertThat(found.charsetEvidence()).isEqualTo(new Evidence(Kind.VALID_UTF_8, 11));
    }

    @Test
    void tellsWindows1250ByPolishLetters() {
        Detected found = FileProbe.detect(text(POLISH, Charset.forName("windows-1250")));

        assertThat(found.format()).isEqualTo(new FileFormat("windows-1250", ';'));
        assertThat(found.charsetEvidence()).isEqualTo(new Evidence(Kind.POLISH_LETTERS, 11));
    }

    @Test
    void takesIso88592OnlyOnEvidence() {
        Charset iso = Charset.forName("ISO-8859-2");

        assertThat(FileProbe.detect(text(POLISH, iso)).format().charset()).isEqualTo("ISO-8859-2");
        assertThat(FileProbe.detect(text("Nazwa;Miasto\nŻółw;Toruń\n", iso))
                        .format()
                        .charset())
                .as("letters that are the same in both")
                .isEqualTo("windows-1250");
    }

    @Test
    void tellsUtf16WithoutAMark() {
        assertThat(FileProbe.detect(text(POLISH, UTF_16LE)).format().charset()).isEqualTo("UTF-16LE");
        assertThat(FileProbe.detect(text(POLISH, UTF_16BE)).format().charset()).isEqualTo("UTF-16BE");
    }

    /** Pairs of bytes of such words are Chinese to statistics. */
    @Property(tries = 400)
    void shortPolishListsStayPolish(
            @ForAll @Size(min = 1, max = 12) List<@From("names") String> names, @ForAll boolean windows) {
        Charset charset = Charset.forName(windows ? "windows-1250" : "ISO-8859-2");
        StringBuilder list = new StringBuilder("Nazwa firmy;Adres;Telefon\nŹdźbło;ul. Świętokrzyska 1;22 555 01 12\n");
        names.forEach(name -> list.append(name).append(";ul. Długa 0;22 555 01 12\n"));

        assertThat(FileProbe.detect(text(list.toString(), charset)).format().charset())
                .isEqualTo(charset.name());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                        "Zakład Usługowy Żółw",
                        "Gżegżółka",
                        "\"\"Łąka\"\" - spółka",
                        "Żółć",
                        "Świerk i synowie",
                        "Jaźń",
                        "Hurtownia Ćma",
                        "Pchła Szachrajka",
                        "Śnieżka",
                        "Łódź",
                        "Źrebię",
                        "Księgarnia Dąb",
                        "Müller")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    @Test
    void leavesOtherScriptsToStatistics() {
        String russian = """
                Название компании;Город
                Общество с ограниченной ответственностью Ромашка;Москва
                Публичное акционерное общество Восток;Санкт-Петербург
                """;

        Detected found = FileProbe.detect(text(russian, Charset.forName("windows-1251")));

        assertThat(found.format().charset()).isEqualTo("windows-1251");
        assertThat(found.charsetEvidence().kind()).isEqualTo(Kind.STATISTICS);
    }

    @Test
    void calledPlainWhenEveryEncodingReadsItAlike() {
        assertThat(FileProbe.detect(text("Name,City\nAcme,Boston\n", UTF_8)).charsetEvidence())
                .isEqualTo(new Evidence(Kind.PLAIN_ASCII, 0));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void tellsTheDelimiterByTheRowsThatAgree(char delimiter) {
        String csv = "name" + delimiter + "city" + delimiter + "note\n"
                + "\"Alfa, Beta; i spółka\"" + delimiter + "Łódź" + delimiter + "1,5\n"
                + "Gamma" + delimiter + "Kielce" + delimiter + "a;b\n";

        Detected found = FileProbe.detect(text(csv, UTF_8));

        assertThat(found.format().delimiter()).isEqualTo(delimiter);
        assertThat(found.delimiterEvidence()).isEqualTo(new Evidence(Kind.COLUMNS, 3));
    }

    @ParameterizedTest
    @ValueSource(chars = {'~', '^', '#', '§', ':'})
    void tellsARareDelimiterWhenItDividesEveryRow(char delimiter) {
        String csv = "name" + delimiter + "city\nŻółw S.A." + delimiter + "Łódź\nGamma" + delimiter + "Kielce\n";

        assertThat(FileProbe.detect(text(csv, UTF_8)).format().delimiter()).isEqualTo(delimiter);
        assertThat(FileProbe.detect(text("Nazwa\nAlfa: Beta\nGamma\n", UTF_8))
                        .format()
                        .delimiter())
                .isEqualTo(',');
    }

    @Test
    void tellsSingleQuotesByCellsThatBeginAndEndWithThem() {
        Detected found = FileProbe.detect(text("'name';'note'\n'Alfa; Beta';'a'\n'O''Hara';'b'\n", UTF_8));

        assertThat(found.format()).isEqualTo(new FileFormat("UTF-8", ';').quotedBy('\''));
        assertThat(found.quoteEvidence()).isEqualTo(new Evidence(Kind.QUOTED, 6));
    }

    @Test
    void apostrophesInWordsAreNoQuotes() {
        Detected found = FileProbe.detect(text("name;note\n'Pod Lipą' sp. j.;x\nD'Artagnan;'\nO'Hara;5'\n", UTF_8));

        assertThat(found.format().quote()).isEqualTo('"');
        assertThat(found.quoteEvidence().kind()).isEqualTo(Kind.FALLBACK);
    }

    @Test
    void wordsInQuotesAtTheBeginningOfCellsStandForThemselves() {
        String csv = "name;city\n\"Bryza\" sp. z o.o.;Gdynia\n\"Fala\" s.c.;Hel\n";
        Detected found = FileProbe.detect(text(csv, UTF_8));

        assertThat(found.format().quote()).isEqualTo(FileFormat.NO_QUOTE);
        assertThat(found.quoteEvidence()).isEqualTo(new Evidence(Kind.WORDS, 2));
        try (RowReader reader = RowReader.open(text(csv, UTF_8), found.format())) {
            assertThat(String.valueOf(reader.read())).contains("\"Bryza\" sp. z o.o.");
        }
        assertThat(FileProbe.detect(text("name\n\"A\nB\n", UTF_8)).format().quote())
                .as("a quote that never closes")
                .isEqualTo('"');
    }

    @Test
    void takesOneColumnForOneColumn() {
        Detected found = FileProbe.detect(text("Nazwa firmy\nŻółw\n", UTF_8));

        assertThat(found.format().delimiter()).isEqualTo(',');
        assertThat(found.delimiterEvidence().kind()).isEqualTo(Kind.FALLBACK);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> FileProbe.detect(text("", UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("imports.file.empty");
    }

    @ParameterizedTest
    @CsvSource({"1", "1000", "3000000"})
    void refusesGarbage(int size) {
        byte[] garbage = new byte[size];
        new Random(7).nextBytes(garbage);
        garbage[0] = 0;

        assertThatThrownBy(() -> FileProbe.detect(() -> new ByteArrayInputStream(garbage)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("imports.file.binary");
    }

    @Test
    void readsRealCompanies() {
        Detected found = FileProbe.detect(() -> resource("/imports/sp500.csv"));

        assertThat(found.format()).isEqualTo(new FileFormat("UTF-8", ','));
        assertThat(found.delimiterEvidence()).isEqualTo(new Evidence(Kind.COLUMNS, 8));
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = FileProbeTest.class.getResourceAsStream(name);
        if (in == null) {
            throw new UncheckedIOException(new IOException(name));
        }
        return in;
    }

    static Content text(String text, Charset charset) {
        return () -> new ByteArrayInputStream(text.getBytes(charset));
    }
}
