package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.imports.CellChange.Kind;

class CellChangeTest {

    private static String changed(Kind kind, String text, String by, String cell) {
        return new CellChange(kind, text, by).apply(cell).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "ŻÓŁW SPÓŁKA Z O.O., Żółw Spółka Z O.O.",
        "jan kowalski-nowak, Jan Kowalski-Nowak",
        "O'NEIL'S PUB, O'neil's Pub",
        "łódź 3maj, Łódź 3maj",
        "e\u0301clair, E\u0301clair"
    })
    void eachWordBeginsWithACapital(String cell, String title) {
        assertThat(changed(Kind.TITLE, "", "", cell)).isEqualTo(title);
    }

    @Test
    void casesAreTheSameInEveryCountry() {
        Locale former = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(changed(Kind.UPPER, "", "", "title")).isEqualTo("TITLE");
            assertThat(changed(Kind.LOWER, "", "", "TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(former);
        }
    }

    @Property
    void aTitleOfATitleIsTheSame(@ForAll String cell) {
        String title = changed(Kind.TITLE, "", "", cell);

        assertThat(changed(Kind.TITLE, "", "", title)).isEqualTo(title);
        assertThat(title.codePointCount(0, title.length())).isEqualTo(cell.codePointCount(0, cell.length()));
    }

    @Property
    void partsAreThoseThatWereJoined(
            @ForAll @Size(min = 1, max = 20) List<@AlphaChars String> parts,
            @ForAll @IntRange(min = 1, max = 25) int n) {
        String cell = String.join(" / ", parts);

        assertThat(changed(Kind.SPLIT, "/", Integer.toString(n), cell))
                .isEqualTo(n <= parts.size() ? parts.get(n - 1) : "");
    }

    @Property
    void whatIsReplacedIsGone(@ForAll @AlphaChars String before, @ForAll @AlphaChars String behind) {
        assertThat(changed(Kind.REPLACE, ".*", "$1", before + ".*" + behind)).isEqualTo(before + "$1" + behind);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY_FIRST, 31.12.2026, 2026-12-31",
        "DAY_FIRST, 3/4/2026, 2026-04-03",
        "MONTH_FIRST, 3/4/2026, 2026-03-04",
        "MONTH_FIRST, 12/31/2026 14:30, 2026-12-31 14:30",
        "YEAR_FIRST, 2026-02-28T10:00, 2026-02-28T10:00"
    })
    void daysAreReadAsTheColumnWritesThem(String order, String cell, String iso) {
        assertThat(changed(Kind.DATE, order, "", cell)).isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({"MONTH_FIRST, 31/12/2026", "DAY_FIRST, 29.02.2026", "DAY_FIRST, 2026-12-31", "YEAR_FIRST, jutro"})
    void whatIsNoSuchDayIsNone(String order, String cell) {
        assertThat(new CellChange(Kind.DATE, order, "").apply(cell)).isEmpty();
    }

    @Test
    void changesFollowOneAnotherAndTheDefaultComesLast() {
        Column column = new Column(
                "Osoba",
                "name",
                List.of(new CellChange(Kind.SPLIT, ",", "2"), new CellChange(Kind.UPPER, "", "")),
                " nikt ",
                false);

        assertThat(column.read(" kowalski, jan ")).contains("JAN");
        assertThat(column.read("kowalski")).contains("nikt");
        assertThat(column.read("  ")).contains("nikt");
        assertThat(Column.constant("type", "Klient").read("")).contains("Klient");
        assertThat(new Column("Data", "name", List.of(new CellChange(Kind.DATE, "DAY_FIRST", "")), "x", false)
                        .read("?"))
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "SPLIT, '', 1",
        "SPLIT, ;, 0",
        "SPLIT, ;, 100",
        "SPLIT, ;, x",
        "REPLACE, '', a",
        "DATE, SOMEHOW, ''",
        "DATE, '', ''"
    })
    void aHalfChangeIsNone(Kind kind, String text, String by) {
        assertThat(new CellChange(kind, text, by).problem("here")).isPresent();
    }

    @Property
    void aWholeSplitIsSound(@ForAll @IntRange(min = 1, max = 99) int part) {
        assertThat(new CellChange(Kind.SPLIT, " ", Integer.toString(part)).problem("here"))
                .isEmpty();
    }
}
