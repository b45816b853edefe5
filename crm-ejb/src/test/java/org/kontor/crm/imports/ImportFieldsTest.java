package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.shared.BusinessException;

class ImportFieldsTest {

    private static final List<Template> TEMPLATES = List.of(
            template(1, "pl-company", "nip", "regon", "krs"),
            template(2, "company", "euVat", "register=Numer w rejestrze"));

    private static Template template(long id, String code, String... fields) {
        List<TemplateField> all = Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(field -> new TemplateField(field[0], field[field.length - 1], field[0], null, false))
                .toList();
        return new Template(id, code, null, Template.Holder.COMPANY, code, code, false, all);
    }

    @Test
    void aRowsValuesChooseTheTemplate() {
        assertThat(RequisiteFields.template(Set.of("nip", "krs"), TEMPLATES)).isEqualTo("pl-company");
        assertThat(RequisiteFields.template(Set.of("euVat"), TEMPLATES)).isEqualTo("company");
        assertThat(RequisiteFields.template(Set.of(), TEMPLATES)).isEqualTo("pl-company");
        assertThat(RequisiteFields.template(Set.of("nip", "regon", "euVat"), TEMPLATES))
                .isEqualTo("pl-company");
    }

    @ParameterizedTest
    @CsvSource({
        "NIP, requisites.nip",
        "Tax ID, requisites.nip",
        "VAT UE, requisites.euVat",
        "REGON, requisites.regon",
        "Numer w rejestrze, requisites.register",
        "Rachunek bankowy 2, accounts.number",
        "SWIFT, accounts.bic"
    })
    void knowsHeadingsOfLegalIdentities(String heading, String field) {
        assertThat(guess(heading)).containsExactly(field);
    }

    @Test
    void aFieldOfNoTemplateIsNotOffered() {
        assertThat(guess("PESEL")).containsExactly("-");
    }

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
        return ImportFields.guess(Arrays.asList(headings), List.of(), TEMPLATES).stream()
                .map(field -> field == null ? "-" : field.code())
                .toList();
    }
}
