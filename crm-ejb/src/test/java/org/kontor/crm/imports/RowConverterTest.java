package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.company.CheckedForm;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointType;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.Tone;
import org.kontor.crm.shared.Problem;

class RowConverterTest {

    private static final long ME = 7;

    private final Directory directory = new Directory()
            .withUser(1, "anna", "Anna Żółć", "anna@firma.example")
            .withUser(2, "jan1", "Jan Nowak", null)
            .withUser(3, "jan2", "Jan Nowak", null)
            .withList(Picklist.INDUSTRY, List.of(item(5, Picklist.INDUSTRY, "energy", "Energetyka", "Energy")))
            .withList(Picklist.EMPLOYEES, List.of(item(9, Picklist.EMPLOYEES, "50-250", "50–250", "50–250")));

    @Test
    void takesWhatCellsSay() {
        StagedRow row = convert(
                "Nazwa firmy=Żółw  S.A.",
                "Branża=ENERGY",
                "Osoba odpowiedzialna=Anna Zolc",
                "Dostępne dla wszystkich=tak");

        assertThat(row.reasons()).isEmpty();
        assertThat(row.nameFolded()).isEqualTo("zolw s.a.");
        assertThat(row.responsibleId()).isEqualTo(1);
        assertThat(row.availableToEveryone()).isTrue();
        assertThat(row.data()).contains("\"industry_id\":5", "\"responsible_id\":1", "\"available_to_everyone\":true");
    }

    @Test
    void leavesTheUserOfTheRunResponsibleWithoutSayingSo() {
        StagedRow row = convert("Nazwa firmy=A", "Osoba odpowiedzialna=");

        assertThat(row.responsibleId()).isEqualTo(ME);
        assertThat(row.data()).doesNotContain("responsible_id");
    }

    @Test
    void remembersWordsThatNoListHas() {
        StagedRow row = convert("Nazwa firmy=A", "Branża=Health Care");

        assertThat(row.newLabels()).containsExactly(Map.entry("industry", "Health Care"));
        assertThat(converter(List.of(new Column("", "industry").creatingMissing(false)))
                        .convert(new RawRow(1, 2, List.of("Health Care")))
                        .reasons())
                .contains(Reason.of("industry", "choice", "Health Care"));
        assertThat(row.data()).contains("\"labels\":{\"industry\":\"health care\"}");
    }

    @Test
    void addsNoRangeOfHeadCounts() {
        assertThat(convert("Nazwa firmy=A", "Pracownicy=50-250").reasons()).isEmpty();
        assertThat(convert("Nazwa firmy=A", "Pracownicy=137").reasons())
                .containsExactly(new Reason("employees", "imports.reason.choice", "137"));
    }

    @Test
    void namesEveryCellThatIsWrong() {
        StagedRow row = convert("Nazwa firmy=", "Roczny przychód=12,5 mln", "Osoba odpowiedzialna=Jan Nowak");

        assertThat(row.data()).isNull();
        assertThat(row.reasons())
                .extracting(Reason::field, Reason::key)
                .containsExactly(
                        tuple("revenue", "imports.reason.amount"),
                        tuple("responsible", "imports.reason.userAmbiguous"),
                        tuple("name", "company.error.nameRequired"));
    }

    @Test
    void takesSeveralNumbersFromOneCellAndEachOnlyOnce() {
        StagedRow row = convert("Nazwa firmy=A", "Telefon=11; 22", "Telefon 2=22");

        assertThat(row.data()).contains("\"value\":\"11\"").containsOnlyOnce("\"value\":\"22\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "225550115, 225550116          | 225550115 | 225550116",
                "+48 22 555 01 12,22 555 01 13 | +48 22 555 01 12 | 22 555 01 13",
                "22 555 01 12, wew. 13         | 22 555 01 12, wew. 13 |",
            })
    void wholeNumbersApartByACommaAreSeveral(String cell, String first, @Nullable String second) {
        String data = Objects.requireNonNull(
                convert("Nazwa firmy=A", "Telefon=" + cell).data());

        assertThat(data).contains("\"value\":\"" + first + "\"");
        assertThat(data.split("\"PHONE\"", -1)).hasSize(second == null ? 2 : 3);
        assertThat(data).contains("\"value\":\"" + (second == null ? first : second) + "\"");
    }

    @Test
    void whatStandsUnseenAroundACellIsNoPartOfIt() {
        StagedRow row = convert("Nazwa firmy=\u00A0Twarda\u00A0spacja\u200B ", "E-mail=\uFEFFa@tw.example\u00A0");

        assertThat(row.reasons()).isEmpty();
        assertThat(row.data()).contains("\"name\":\"Twarda\u00A0spacja\"", "\"value\":\"a@tw.example\"");
    }

    @Test
    void putsALineBreakOfAnAddressIntoOneLine() {
        assertThat(convert("Nazwa firmy=A", "Adres=ul. Długa 1\n80-001 Gdańsk").data())
                .contains("ul. Długa 1, 80-001 Gdańsk");
    }

    @Test
    void refusesMoreCellsThanHeadings() {
        RowConverter converter = converter("Nazwa firmy");

        assertThat(converter
                        .convert(new RawRow(1, 2, List.of("Żabka", "Polska")))
                        .reasons())
                .extracting(Reason::key)
                .containsExactly("imports.reason.tooManyCells");
        assertThat(converter
                        .convert(new RawRow(1, 2, List.of("Żabka", "", " ")))
                        .reasons())
                .isEmpty();
    }

    @Property(tries = 300)
    void anyCellsGiveARowThatTheDatabaseCanHold(@ForAll @Size(max = 6) List<String> cells) {
        StagedRow row = converter("Nazwa firmy", "Branża", "Telefon", "Roczny przychód", "Adres", "Kod kontrahenta")
                .convert(new RawRow(1, 2, cells));

        assertThat(row.data() == null).isEqualTo(!row.reasons().isEmpty());
        assertThat(row.raw()).doesNotContain("\0");
        assertThat(String.valueOf(row.data())).doesNotContain("\0");
    }

    private StagedRow convert(String... cells) {
        List<String[]> pairs =
                Arrays.stream(cells).map(cell -> cell.split("=", 2)).toList();
        return converter(pairs.stream().map(pair -> pair[0]).toArray(String[]::new))
                .convert(new RawRow(1, 2, pairs.stream().map(pair -> pair[1]).toList()));
    }

    private RowConverter converter(String... headings) {
        return converter(columns(List.of(headings)));
    }

    /** Columns that fill what their headings mean. */
    static List<Column> columns(List<String> headings) {
        return ImportFields.guess(headings, List.of(), List.of()).stream()
                .map(field -> new Column("", field == null ? null : field.code()))
                .toList();
    }

    private RowConverter converter(List<Column> columns) {
        return new RowConverter(columns, directory, RowConverterTest::check, ME, new FileFormat("UTF-8", ';'));
    }

    @Test
    void cellsAreChangedBeforeTheyAreUnderstoodAndTheRowStaysAsItStands() {
        RowConverter converter = converter(List.of(
                new Column("Firma", "name", List.of(new CellChange(CellChange.Kind.TITLE, "", "")), null, false),
                new Column(
                        "Obroty",
                        "revenue",
                        List.of(new CellChange(CellChange.Kind.REPLACE, "tys", "000")),
                        "7",
                        false),
                Column.constant("externalId", "K-1")));

        StagedRow row = converter.convert(new RawRow(1, 2, List.of(" ŻÓŁW ", "12 tys")));

        assertThat(row.reasons()).isEmpty();
        assertThat(row.raw()).isEqualTo(" ŻÓŁW ;12 tys");
        assertThat(row.data()).contains("\"Żółw\"", "12000", "\"K-1\"");
        assertThat(converter.convert(new RawRow(2, 3, List.of("Żółw"))).data()).contains("\"revenue_amount\":\"7");
        assertThat(converter.convert(new RawRow(3, 4, List.of("A", "dużo"))).reasons())
                .extracting(Reason::field, Reason::key, Reason::value)
                .containsExactly(tuple("revenue", "imports.reason.amount", "dużo"));
        assertThat(converter
                        .convert(new RawRow(4, 5, List.of("A", "", "za dużo")))
                        .reasons())
                .extracting(Reason::key)
                .as("a constant is no column of the file")
                .containsExactly("imports.reason.tooManyCells");
    }

    @Test
    void aDayThatTheColumnDoesNotWriteSoIsNamedWithItsField() {
        RowConverter converter = converter(List.of(
                new Column("Firma", "name"),
                new Column(
                        "Od",
                        "externalId",
                        List.of(new CellChange(CellChange.Kind.DATE, "MONTH_FIRST", "")),
                        null,
                        false)));

        assertThat(converter
                        .convert(new RawRow(1, 2, List.of("A", "13/12/2026")))
                        .reasons())
                .containsExactly(Reason.of("externalId", "otherDate", "13/12/2026"));
        assertThat(converter
                        .convert(new RawRow(2, 3, List.of("A", "12/13/2026")))
                        .data())
                .contains("2026-12-13");
    }

    /** Stands in for the form's rules: a name is needed, every number is sound. */
    static CheckedForm check(CompanyForm form) {
        Map<PointForm, String> normalized = new HashMap<>();
        for (PointType type : PointType.values()) {
            form.points(type).forEach(point -> normalized.put(point, point.getValue()));
        }
        return new CheckedForm(
                form.getName().isBlank() ? List.of(Problem.of("name", "company.error.nameRequired")) : List.of(),
                normalized,
                CheckedForm.Custom.NONE,
                List.of());
    }

    private static PicklistItem item(long id, Picklist list, String code, String pl, String en) {
        return new PicklistItem(id, list, code, pl, en, Tone.NEUTRAL, false);
    }
}
