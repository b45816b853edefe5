package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.company.CheckedForm;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.RawRow;
import org.kontor.crm.shared.Json;

/** Addresses in parts and people, out of the cells of a row (I-03). */
class RowPartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ulica=ul. Długa;Numer budynku=1;Numer lokalu=2;Kod pocztowy=00-001;Miasto=Warszawa;Województwo=mazowieckie;Kraj=Polska"
                        + "|ul. Długa 1/2, 00-001 Warszawa, mazowieckie, Polska",
                "Street=Long St 1;Street 2=Annex;City=Leeds|Long St 1, Annex, Leeds",
                "Adres=ul. Długa 1;Kod pocztowy=00-001;Miasto=Warszawa|ul. Długa 1, 00-001 Warszawa",
                "Adres=ul. Długa 1, 00-001 Warszawa;Miasto=Warszawa|ul. Długa 1, 00-001 Warszawa",
                "Ulica=;Miasto=Warszawa|Warszawa"
            })
    void partsMakeOneLine(String cells, String line) {
        JsonArray addresses = data(("Nazwa=A;" + cells).split(";")).getJsonArray("addresses");

        assertThat(addresses).hasSize(1);
        assertThat(addresses.getJsonObject(0).getString("text")).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "Miasto (adres dostawy), addresses.SHIPPING.city",
        "Billing City, addresses.BILLING.city",
        "Kod pocztowy siedziby, addresses.REGISTERED.postcode",
        "Nr lokalu, addresses.REGISTERED.unit",
        "Adres korespondencyjny - ulica, addresses.MAILING.street",
        "Osoba kontaktowa, contact1.name",
        "Imię osoby kontaktowej 2, contact2.firstName",
        "Kontakt 1 telefon 2, contact1.phones.WORK",
        "Contact 3 Last Name, contact3.lastName",
        "Primary Contact Email, contact1.emails.WORK",
        "Kontakt 9 imię, -",
        "Nazwisko 2, contact2.lastName",
        "Telefon, phones.WORK"
    })
    void headingsNameKindPartAndPerson(String heading, String field) {
        assertThat(ImportFields.guess(List.of(heading), List.of(), List.of()).stream()
                        .map(one -> one == null ? "-" : one.code()))
                .containsExactly(field);
    }

    @Test
    void aPersonStandsInARowOnceAndARoleAloneIsNobody() {
        JsonArray people = data(
                        "Nazwa=A",
                        "Kontakt 1=Nowak, Jan",
                        "Kontakt 2: imię=Jan",
                        "Kontakt 2: nazwisko=NOWAK",
                        "Kontakt 3: rola=zakupy")
                .getJsonArray("contacts");

        assertThat(people).hasSize(1);
        assertThat(people.getJsonObject(0).getString("first")).isEqualTo("Jan");
        assertThat(people.getJsonObject(0).getString("last")).isEqualTo("Nowak");
    }

    @Test
    void whatIsWrongWithAPersonNamesItsColumn() {
        StagedRow row = convert(
                "Nazwa=A",
                "Kontakt 2: e-mail=x",
                "Kontakt 2: komórka=601 555 011; y",
                "Kontakt 2: imię=" + "a".repeat(101));

        assertThat(row.reasons())
                .extracting(Reason::field, Reason::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("contact2.firstName", "error.tooLong"),
                        org.assertj.core.groups.Tuple.tuple("contact2.phones.MOBILE", "error.phone"),
                        org.assertj.core.groups.Tuple.tuple("contact2.emails.WORK", "error.email.noAt"));
    }

    private static JsonObject data(String... cells) {
        StagedRow row = convert(cells);
        assertThat(row.reasons()).isEmpty();
        return Json.createReader(new StringReader(String.valueOf(row.data()))).readObject();
    }

    private static StagedRow convert(String... cells) {
        List<String[]> pairs =
                Arrays.stream(cells).map(cell -> cell.split("=", 2)).toList();
        List<String> header = pairs.stream().map(pair -> pair[0]).toList();
        List<Column> columns = ImportFields.guess(header, List.of(), List.of()).stream()
                .map(field -> new Column("", field == null ? null : field.code()))
                .toList();
        RowConverter converter = new RowConverter(
                columns,
                new Directory(),
                form -> new CheckedForm(List.of(), new HashMap<>(), CheckedForm.Custom.NONE, List.of()),
                1,
                new FileFormat("UTF-8", ';'));
        return converter.convert(
                new RawRow(1, 2, pairs.stream().map(pair -> pair[1]).toList()));
    }
}
