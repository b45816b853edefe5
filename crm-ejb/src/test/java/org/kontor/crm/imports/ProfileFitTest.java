package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.kontor.crm.imports.CellChange.Kind;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.Detected;
import org.kontor.crm.imports.file.Evidence;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.Notation;

class ProfileFitTest {

    private static final List<Column> PROFILE = List.of(
            new Column("Firma", "name", List.of(new CellChange(Kind.TITLE, "", "")), null, false),
            new Column("Telefon", "phones.WORK"),
            new Column("Uwagi", null),
            new Column("Telefon", "phones.MOBILE"),
            Column.constant("type", "Klient"));

    @Test
    void columnsAreMeantByHeadingNotByPlace() {
        ProfileFit fit = ProfileFit.of(PROFILE, List.of("TELEFON", "Kraj", "firma", "telefon", "Uwagi"));

        assertThat(fit.columns())
                .extracting(Column::heading, Column::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TELEFON", "phones.WORK"),
                        org.assertj.core.groups.Tuple.tuple("Kraj", null),
                        org.assertj.core.groups.Tuple.tuple("firma", "name"),
                        org.assertj.core.groups.Tuple.tuple("telefon", "phones.MOBILE"),
                        org.assertj.core.groups.Tuple.tuple("Uwagi", null),
                        org.assertj.core.groups.Tuple.tuple("", "type"));
        assertThat(fit.columns().get(2).changes()).hasSize(1);
        assertThat(fit.unknown()).containsExactly("Kraj");
        assertThat(fit.missing()).isEmpty();
    }

    @Test
    void whatTheFileLacksIsNamedIfItWouldFillAField() {
        ProfileFit fit = ProfileFit.of(PROFILE, List.of("Telefon"));

        assertThat(fit.missing()).containsExactlyInAnyOrder("Firma", "Telefon");
        assertThat(fit.columns()).hasSize(2);
    }

    @Test
    void aFileWithMoreOrLessColumnsIsNotMeant() {
        assertThat(ProfileFit.isExact(PROFILE, List.of("telefon", "uwagi", "Firma", "Telefon")))
                .isTrue();
        assertThat(ProfileFit.isExact(PROFILE, List.of("telefon", "uwagi", "Firma")))
                .isFalse();
        assertThat(ProfileFit.isExact(PROFILE, List.of("telefon", "uwagi", "Firma", "Telefon", "x")))
                .isFalse();
    }

    @Property
    void anyOrderFitsWhole(
            @ForAll @Size(min = 1, max = 30) @UniqueElements List<@AlphaChars String> headings, @ForAll long seed) {
        List<Column> profile = new ArrayList<>();
        headings.forEach(heading -> profile.add(new Column(heading, "custom." + heading)));
        List<String> shuffled = new ArrayList<>(headings);
        Collections.shuffle(shuffled, new Random(seed));

        ProfileFit fit = ProfileFit.of(profile, shuffled);

        assertThat(ProfileFit.isExact(profile, shuffled)).isTrue();
        assertThat(fit.columns()).extracting(Column::heading).containsExactlyElementsOf(shuffled);
        assertThat(fit.unknown()).isEmpty();
        assertThat(fit.missing()).isEmpty();
    }

    @Test
    void columnsAndFormatsAreKeptWhole() {
        List<Column> columns = List.of(
                new Column("a\"b", "name", List.of(new CellChange(Kind.REPLACE, "\\", "ż")), "x", false),
                new Column("", null),
                new Column("A", "industry").creatingMissing(false),
                new Column("B", "custom.level").creatingMissing(true),
                Column.constant("type", "Klient"));

        assertThat(ColumnJson.read(ColumnJson.write(columns))).isEqualTo(columns);
        assertThat(ColumnJson.read("[{\"heading\": \"A\", \"field\": \"name\"}]"))
                .as("as runs from before have them")
                .containsExactly(new Column("A", "name"));
        ChosenFormat format =
                new ChosenFormat("windows-1250", ";", "", DecimalMark.COMMA, DayOrder.MONTH_FIRST, "Firmy");
        assertThat(ColumnJson.format(ColumnJson.write(format))).isEqualTo(format);
        assertThat(ColumnJson.format(ColumnJson.write(ChosenFormat.NONE))).isEqualTo(ChosenFormat.NONE);
    }

    @Test
    void whatWasChosenForOneFileIsChosenForTheNext() {
        FileFormat found = new FileFormat("UTF-8", ',');
        FileFormat wanted = found.delimitedBy(';')
                .quotedBy(FileFormat.NO_QUOTE)
                .noted(new Notation(DecimalMark.COMMA, DayOrder.MONTH_FIRST));

        ChosenFormat kept = ChosenFormat.of(text(found).chosen(wanted));

        assertThat(kept).isEqualTo(new ChosenFormat(null, ";", "", DecimalMark.COMMA, DayOrder.MONTH_FIRST, null));
        assertThat(kept.of(found.in("windows-1250"), List.of())).isEqualTo(wanted.in("windows-1250"));
        assertThat(ChosenFormat.of(text(found))).isEqualTo(ChosenFormat.NONE);
    }

    @Test
    void anotherSheetIsWrittenAsTheFileIs() {
        FileFormat found = FileFormat.ofSheet("A").noted(new Notation(DecimalMark.COMMA, DayOrder.DAY_FIRST));
        ChosenFormat sheet = new ChosenFormat(null, null, null, null, null, "B");

        assertThat(sheet.of(found, List.of("A", "B")))
                .isEqualTo(FileFormat.ofSheet("B").noted(found.notation()));
        assertThat(sheet.of(found, List.of("A"))).isEqualTo(found);
    }

    private static Detected text(FileFormat format) {
        Evidence nothing = new Evidence(Evidence.Kind.FALLBACK, 0);
        return new Detected(format, nothing, nothing, nothing, nothing, nothing, List.of());
    }

    @Test
    void constantsGiveWayToColumns() {
        List<Column> columns = List.of(new Column("Rodzaj", "type"));

        assertThat(Column.beside(columns, List.of(Column.constant("type", "x"), Column.constant("industry", "y"))))
                .extracting(Column::field)
                .containsExactly("type", "industry");
    }
}
