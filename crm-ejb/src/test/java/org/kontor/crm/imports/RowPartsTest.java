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
                "Ulica=;Miasto=Warszawa|Warszawa",
                "Adres=pl. Wolności 3;Kod pocztowy=61-738;Miasto=Poznań;Kraj=pl|pl. Wolności 3, 61-738 Poznań, pl",
                "Adres=ul. Poznańska 5;Miasto=Poznań|ul. Poznańska 5, Poznań",
                "Adres=ul. Długa 12;Numer lokalu=2;Miasto=Łódź|ul. Długa 12/2, Łódź",
                "Adres=ul. Długa 12/2;Numer budynku=12;Numer lokalu=2;Miasto=Łódź|ul. Długa 12/2, Łódź",
                "Adres=ul. Długa, Polska;Numer budynku=1;Miasto=Łódź;Kraj=Polska|ul. Długa 1, Łódź, Polska",
                "Adres=ul. Długa 1, 00-001 Warszawa;Ulica=ul. Długa;Numer lokalu=2;Kraj=Polska"
                        + "|ul. Długa 1/2, 00-001 Warszawa, Polska",
                "Adres=ul. Długa 1, 00-001, Polska;Kod pocztowy=00-001;Miasto=Warszawa;Województwo=mazowieckie;Kraj=Polska"
                        + "|ul. Długa 1, 00-001 Warszawa, mazowieckie, Polska",
                "Adres=Long St 1 LEEDS;Kod pocztowy=LS1 1AA;Miasto=Leeds|Long St 1 LS1 1AA LEEDS",
                "Adres=00-001 Warszawa;Ulica=ul. Długa;Numer budynku=1|ul. Długa 1, 00-001 Warszawa",
                "Adres=Biurowiec A;Ulica=ul. Długa 1;Miasto=Łódź|ul. Długa 1, Biurowiec A, Łódź"
            })
    void partsMakeOneLine(String cells, String line) {
        JsonArray addresses = data(("Nazwa=A;" + cells).split(";")).getJsonArray("addresses");

        assertThat(addresses).hasSize(1);
        assertThat(addresses.getJsonObject(0).getString("text")).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adres=ul. Długa 1, 00-001 Warszawa;Kod pocztowy=00-001;Miasto=Łódź|00-001 Łódź",
                "Adres=ul. Długa 1, 00-001 Warszawa;Kod pocztowy=90-001;Miasto=Warszawa|90-001 Warszawa",
                "Adres=ul. Długa 1, 00-001 Warszawa;Ulica=ul. Krótka 5;Miasto=Warszawa|ul. Krótka 5, Warszawa"
            })
    void partsThatSayAnotherAddressAreOneOfTheirOwn(String cells, String other) {
        JsonArray addresses = data(("Nazwa=A;" + cells).split(";")).getJsonArray("addresses");

        assertThat(addresses.getValuesAs(JsonObject.class))
                .extracting(address -> address.getString("text"))
                .containsExactly("ul. Długa 1, 00-001 Warszawa", other);
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
    void aPersonStandsInARowOnce() {
        JsonArray people = data("Nazwa=A", "Kontakt 1=Nowak, Jan", "Kontakt 2: imię=Jan", "Kontakt 2: nazwisko=NOWAK")
                .getJsonArray("contacts");

        assertThat(people).hasSize(1);
        assertThat(people.getJsonObject(0).getString("first")).isEqualTo("Jan");
        assertThat(people.getJsonObject(0).getString("last")).isEqualTo("Nowak");
    }

    @Test
    void whoSharesAnEmailIsOnePersonOnlyWhereOneOfThemHasNoFullName() {
        JsonArray people = data(
                        "Nazwa=A",
                        "Kontakt 1: e-mail=biuro@x.example",
                        "Kontakt 1: komórka=601 555 011",
                        "Kontakt 2=Jan Nowak",
                        "Kontakt 2: e-mail=biuro@x.example",
                        "Kontakt 2: stanowisko=prezes",
                        "Kontakt 2: telefon=58 555 01 09",
                        "Kontakt 3=Anna Kowalska",
                        "Kontakt 3: e-mail=biuro@x.example")
                .getJsonArray("contacts");

        assertThat(people.getValuesAs(JsonObject.class))
                .extracting(one -> one.getInt("place") + one.getString("name") + one.getString("position", ""))
                .containsExactly("1Jan Nowakprezes", "3Anna Kowalska");
        assertThat(people.getJsonObject(0).getJsonArray("points")).hasSize(3);
    }

    @Test
    void whoHasOneOfTheNamesOfAnotherIsTheSameByEmail() {
        assertThat(data(
                                "Nazwa=A",
                                "Kontakt 1=Nowak",
                                "Kontakt 1: e-mail=n@x.example",
                                "Kontakt 2=Jan Nowak",
                                "Kontakt 2: e-mail=n@x.example",
                                "Kontakt 3=Kos",
                                "Kontakt 3: e-mail=n@x.example")
                        .getJsonArray("contacts")
                        .getValuesAs(JsonObject.class))
                .extracting(one -> one.getString("name"))
                .containsExactly("Jan Nowak", "Kos");
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

    @ParameterizedTest
    @CsvSource({
        "imię=Jan, Jan Kos, Jan, Kos",
        "nazwisko=Kos, 'Kos, Jan', Jan, Kos",
        "nazwisko=KOS, Kos, '', KOS",
        "imię=Jan, Kos, Jan, Kos",
        "nazwisko=Kos, Jan Maria Kos, Jan Maria, Kos"
    })
    void aCellWithBothNamesGivesTheOneThatIsLacking(String part, String whole, String first, String last) {
        JsonObject person = data("Nazwa=A", "Kontakt 1: " + part, "Kontakt 1=" + whole)
                .getJsonArray("contacts")
                .getJsonObject(0);

        assertThat(person.getString("first", "")).isEqualTo(first);
        assertThat(person.getString("last", "")).isEqualTo(last);
    }

    @Test
    void aCellWithBothNamesOfSomebodyElseIsRefused() {
        assertThat(convert("Nazwa=A", "Kontakt 1: imię=Jan", "Kontakt 1=Anna Kos")
                        .reasons())
                .containsExactly(Reason.of("contact1.name", "personOtherName", "Anna Kos"));
        assertThat(data("Nazwa=A", "Kontakt 1: imię=Jan", "Kontakt 1: nazwisko=Kos", "Kontakt 1=mgr Jan Kos")
                        .getJsonArray("contacts")
                        .getJsonObject(0)
                        .getString("name"))
                .isEqualTo("Jan Kos");
    }

    @Test
    void aPositionAloneIsRefusedAndADefaultAloneIsNobody() {
        assertThat(convert("Nazwa=A", "Kontakt 1: stanowisko=prezes", "Kontakt 3: rola=zakupy")
                        .reasons())
                .containsExactly(
                        Reason.of("contact1.position", "personNobody", "prezes"),
                        Reason.of("contact3.role", "personNobody", "zakupy"));

        RowConverter withDefaults = converter(List.of(
                new Column("Nazwa", "name"),
                Column.constant("contact1.position", "prezes"),
                new Column("Rola", "contact1.role").reading(List.of(), "zakupy")));
        StagedRow row = withDefaults.convert(new RawRow(1, 2, List.of("A", "")));

        assertThat(row.reasons()).isEmpty();
        assertThat(row.data()).doesNotContain("contacts");
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
        return converter(columns)
                .convert(new RawRow(1, 2, pairs.stream().map(pair -> pair[1]).toList()));
    }

    private static RowConverter converter(List<Column> columns) {
        return new RowConverter(
                columns,
                new Directory(),
                form -> new CheckedForm(List.of(), new HashMap<>(), CheckedForm.Custom.NONE, List.of()),
                1,
                new FileFormat("UTF-8", ';'));
    }
}
