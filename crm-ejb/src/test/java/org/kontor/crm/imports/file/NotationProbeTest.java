package org.kontor.crm.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.imports.file.FileProbeTest.text;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.imports.file.Evidence.Kind;

/** Numbers and dates are found out from the file as a whole, with what speaks for it (I-02). */
class NotationProbeTest {

    private static final Evidence NOTHING = new Evidence(Kind.FALLBACK, 0);

    private static NotationProbe.Found found(String... cells) {
        return found(column -> true, "x\n" + String.join("\n", cells) + "\n");
    }

    private static NotationProbe.Found found(IntPredicate filling, String csv) {
        FileFormat format = new FileFormat("UTF-8", '\t');
        NotationProbe probe = new NotationProbe(format);
        try (RowReader reader = RowReader.open(text(csv, UTF_8), format, probe)) {
            while (reader.read() != null) {
                // the probe looks at each
            }
        }
        return probe.found(filling);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "12,5 / COMMA",
                "1 250,50 zł / COMMA",
                "1.250,50 / COMMA",
                "1'250,50 / COMMA",
                "1234,567 / COMMA",
                "0,123 / COMMA",
                "-3,1 / COMMA",
                "12.5 / POINT",
                "$1,250.50 / POINT",
                "1234.567 / POINT",
            })
    void aNumberThatCanBeReadInOneWayProvesTheMark(String cell, DecimalMark mark) {
        assertThat(found(cell).notation().decimals()).isEqualTo(mark);
        assertThat(found(cell).decimals()).isEqualTo(new Evidence(Kind.NUMBERS, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {"1,234", "1.234", "12500", "601.555.014", "ul. Długa 1,5", "v1.2", "8.30.1", "1,5,7", "28.11.2026"
            })
    void whatCouldMeanTwoThingsProvesNothing(String cell) {
        assertThat(found(cell).notation().decimals()).isEqualTo(DecimalMark.ANY);
        assertThat(found(cell).decimals()).isEqualTo(NOTHING);
    }

    @Test
    void theMostNumbersDecideAndTheOthersAreCounted() {
        NotationProbe.Found found = found("1,5", "2,25", "1,234", "3.5");

        assertThat(found.notation().decimals()).isEqualTo(DecimalMark.COMMA);
        assertThat(found.decimals()).isEqualTo(new Evidence(Kind.NUMBERS, 2, 1));
        assertThat(found("1,5", "3.5").notation().decimals()).as("a draw").isEqualTo(DecimalMark.ANY);
    }

    @Test
    void columnsThatFillNothingCountOnlyWhenTheOthersAreSilent() {
        String places = "lat\trevenue\n52.2297\t1 250,50\n50.0614\t\n51.1079\t\n";

        assertThat(found(column -> column == 1, places).decimals()).isEqualTo(new Evidence(Kind.NUMBERS, 1));
        assertThat(found(column -> column == 1, places).notation().decimals()).isEqualTo(DecimalMark.COMMA);
        assertThat(found(column -> column == 7, places).notation().decimals()).isEqualTo(DecimalMark.POINT);
    }

    @ParameterizedTest
    @CsvSource({
        "28.11.2026, DOTS, 1",
        "28.11.2026 09:41, DOTS, 1",
        "2026-11-28, ISO, 1",
        "2026-11-28T09:41, ISO, 1",
        "28/11/2026, DAY_FIRST, 1",
        "11/28/2026, MONTH_FIRST, 1",
        "11-28-2026 9:41, MONTH_FIRST, 1",
        "01/02/2026, DAY_FIRST, 1",
    })
    void datesTellTheirOrder(String cell, DayOrder order, int count) {
        assertThat(found(cell).notation().days()).isEqualTo(order);
        assertThat(found(cell).days()).isEqualTo(new Evidence(Kind.DATES, count));
    }

    @Test
    void theMonthStandsFirstOnlyWhereTheFileProvesIt() {
        assertThat(found("01/02/2026", "11/28/2026").days()).isEqualTo(new Evidence(Kind.DATES, 2));
        assertThat(found("01/02/2026", "11/28/2026").notation().days()).isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(found("11/28/2026", "28/11/2026").notation().days()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(found("11/28/2026", "28/11/2026").days()).isEqualTo(new Evidence(Kind.DATES, 1, 1));
    }

    @Test
    void aFileWithoutNumbersAndDatesSaysNothing() {
        assertThat(found("Żółw; 12", "Świerk")).isEqualTo(new NotationProbe.Found(Notation.USUAL, NOTHING, NOTHING));
    }
}
