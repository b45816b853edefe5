package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.identifier.Amount;
import org.kontor.crm.imports.file.DayNumeral;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.Notation;

/** What could mean two things follows the file; what contradicts the file is refused (I-02). */
class CellNotationTest {

    private final ImportField revenue =
            ImportFields.guess(List.of("Obroty"), List.of(), List.of()).get(0);
    private final RowDraft draft = new RowDraft();

    private @Nullable String plain(DecimalMark mark, String cell) {
        return new CellNotation(new Notation(mark, DayOrder.DOTS), new Directory()).plain(draft, revenue, cell, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1 250,50 zł | 1250.50",
                "COMMA | 1.250,50    | 1250.50",
                "COMMA | 1.234       | 1234",
                "COMMA | 12,5        | 12.5",
                "COMMA | 0,500       | 0.50",
                "COMMA | 12 500 000  | 12500000",
                "COMMA | 1'250,5 EUR | 1250.5",
                "POINT | 1,234       | 1234",
                "POINT | $1,250.50   | 1250.50",
                "POINT | 1,250,000   | 1250000",
                "POINT | 12.5        | 12.5",
                "ANY   | 1,234       | 1234",
                "ANY   | 1.234       | 1234",
                "ANY   | 1,250.50    | 1250.50",
                "ANY   | 1.250,50    | 1250.50",
            })
    void amountsAreReadByTheFilesMark(DecimalMark mark, String cell, BigDecimal amount) {
        assertThat(Amount.parse(Objects.requireNonNull(plain(mark, cell)))
                        .orElseThrow()
                        .value())
                .isEqualByComparingTo(amount);
        assertThat(draft.reasons()).isEmpty();
    }

    /** Numbers of a workbook mean one amount, however many decimals a formula has left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | 0.125       | 0.13",
                "POINT | 1.234       | 1.23",
                "COMMA | 1,234       | 1.23",
                "POINT | 1234567.891 | 1234567.89",
                "ANY   | 0.999       | 1.00",
                "POINT | 1500        | 1500.00",
            })
    void numbersOfAWorkbookAreRounded(DecimalMark mark, String cell, String amount) {
        CellNotation cells = new CellNotation(new Notation(mark, DayOrder.DOTS), new Directory());

        assertThat(cells.plain(draft, revenue, cell, true)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | 1,234     | imports.reason.decimals.COMMA",
                "COMMA | 12.5      | imports.reason.decimals.COMMA",
                "COMMA | 1,250.50  | imports.reason.decimals.COMMA",
                "POINT | 1.234     | imports.reason.decimals.POINT",
                "POINT | 1.250,50  | imports.reason.decimals.POINT",
                "POINT | 12,5      | imports.reason.decimals.POINT",
            })
    void whatContradictsTheFileIsRefusedWithItsReason(DecimalMark mark, String cell, String key) {
        assertThat(plain(mark, cell)).isNull();
        assertThat(draft.reasons()).containsExactly(new Reason("revenue", key, cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COMMA | dużo",
                "COMMA | 0,125",
                "POINT | 0.125",
                "ANY | 0.125",
                "COMMA | 12,5 mln",
                "POINT | 1.2345",
                "COMMA | 1234,567",
                "POINT | 1,2,3"
            })
    void whatIsNoAmountStaysForTheFormToRefuse(DecimalMark mark, String cell) {
        assertThat(plain(mark, cell)).isEqualTo(cell);
        assertThat(Amount.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/2026, DOTS, 2026-02-01",
        "01/02/2026, DAY_FIRST, 2026-02-01",
        "01/02/2026, MONTH_FIRST, 2026-01-02",
        "1-2-2026 09:41, MONTH_FIRST, 2026-01-02 09:41",
        "1/2/2026 9:41 PM, MONTH_FIRST, 2026-01-02 9:41 PM",
        "28/11/2026, ISO, 2026-11-28",
        "28/11/2026, DOTS, 2026-11-28",
        "11/28/2026, MONTH_FIRST, 2026-11-28",
    })
    void datesAreReadByTheFilesOrder(String cell, DayOrder order, String day) {
        DayNumeral date = DayNumeral.of(cell).orElseThrow();

        assertThat(date.isReadBy(order)).isTrue();
        assertThat(date.read(order)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "01/02/2026, ISO",
        "11/28/2026, ISO",
        "11/28/2026, DOTS",
        "11/28/2026, DAY_FIRST",
        "28/11/2026, MONTH_FIRST",
    })
    void datesOfAnotherOrderAreNotRead(String cell, DayOrder order) {
        assertThat(DayNumeral.of(cell).orElseThrow().isReadBy(order)).isFalse();
    }
}
