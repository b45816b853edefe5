package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.shared.BusinessException;

class ImportFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "Nazwa firmy, name",
        "NAZWA FIRMY, name",
        "company_name, name",
        "Security, name",
        "Branża, industry",
        "GICS Sector, industry",
        "Headquarters Location, addresses.REGISTERED",
        "Adres do faktury, addresses.BILLING",
        "Telefon, phones.WORK",
        "Telefon 2, phones.WORK",
        "Komórka, phones.MOBILE",
        "E-mail, emails.WORK",
        "e mail, emails.WORK",
        "Strona WWW, websites.WORK",
        "Liczba pracowników, employees",
        "Roczny przychód, revenue",
        "Waluta, revenueCurrency",
        "Osoba odpowiedzialna, responsible",
        "Assigned to, responsible",
        "Dostępne dla wszystkich, availableToEveryone",
        "External ID, externalId",
        "WhatsApp, messengers.WHATSAPP"
    })
    void knowsHeadingsInBothLanguages(String heading, String field) {
        assertThat(guess(heading)).containsExactly(field);
    }

    @Test
    void leavesATickerAlone() {
        assertThat(guess("Symbol", "Security", "GICS Sector", "GICS Sub-Industry", "Headquarters Location", "CIK"))
                .containsExactly("-", "name", "industry", "-", "addresses.REGISTERED", "-");
    }

    @Test
    void givesAFieldOfOneValueToItsFirstColumn() {
        assertThat(guess("Nazwa", "Firma", "Telefon", "Telefon 2"))
                .containsExactly("name", "-", "phones.WORK", "phones.WORK");
    }

    @Test
    void refusesTwoColumnsForAFieldOfOneValue() {
        List<Column> twice = List.of(new Column("a", "name"), new Column("b", "name"));

        assertThatThrownBy(() -> ImportFields.requireOnce(twice)).isInstanceOf(BusinessException.class);
        ImportFields.requireOnce(List.of(new Column("a", "phones.WORK"), new Column("b", "phones.WORK")));
    }

    private static List<String> guess(String... headings) {
        return ImportFields.guess(Arrays.asList(headings), List.of()).stream()
                .map(field -> field == null ? "-" : field.code())
                .toList();
    }
}
