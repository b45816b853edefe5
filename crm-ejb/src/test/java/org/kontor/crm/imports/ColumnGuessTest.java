package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomSection;
import org.kontor.crm.customfield.CustomTexts;
import org.kontor.crm.customfield.CustomTraits;
import org.kontor.crm.customfield.CustomType;

/** I-03: which column fills which field, in an installation with templates and custom fields. */
class ColumnGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Firma;Imię;Nazwisko;Imię 2;Nazwisko 2"
                        + "|name contact1.firstName contact1.lastName contact2.firstName contact2.lastName",
                "Company;First name;Last name|name contact1.firstName contact1.lastName",
                "Nazwa firmy;Szczegóły, Imię;Szczegóły, Nazwisko|name requisites.firstName requisites.lastName",
                "Company name;Details, First name;Details, Last name|name requisites.firstName requisites.lastName",
                "name;requisites.firstName;Imię właściciela|name requisites.firstName -",
                "Pełna nazwa;NIP|name requisites.nip",
                "Pełna nazwa;Nazwa pełna|name requisites.fullName",
                "Pełna nazwa;Nazwa firmy|requisites.fullName name",
                "Nazwa firmy;Pełna nazwa|name requisites.fullName",
                "Full name;Company|requisites.fullName name",
                "Nazwa;Firma;Pełna nazwa działalności|name - requisites.fullName",
                "Numer podatkowy (IPN);IČO|requisites.ipn requisites.ico"
            })
    void peopleAndNamesAreMeantAsListsMeanThem(String header, String fields) {
        assertThat(guess(header)).isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rabat 1;Rabat 2|custom.rabat1 custom.rabat2",
                "Rabat 2;Rabat 1|custom.rabat2 custom.rabat1",
                "Rabat 3;Rabat|- -",
                "Telefon 2;Telefon 3|custom.phone2 phones.WORK",
                "Opiekun;Osoba odpowiedzialna|custom.keeper responsible",
                "Opiekun 2|custom.keeper",
                "Handlowiec|responsible",
                "Branża|industry",
                "Branża;Branża|industry custom.trade",
                "Stanowisko;Kraj;Kontakt|custom.post custom.land custom.contact",
                "Adresy, siedziba: Kraj|addresses.REGISTERED.country",
                "phone_of_old|custom.phone_of_old",
                "Stara|-"
            })
    void whatTheHouseCallsItsFieldsGoesBeforeWhatListsElsewhereCallOurs(String header, String fields) {
        assertThat(guess(header, house())).isEqualTo(fields);
    }

    private static List<CustomField> house() {
        return List.of(
                custom("rabat1", "Rabat 1", false),
                custom("rabat2", "Rabat 2", false),
                custom("phone2", "Telefon 2", false),
                custom("keeper", "Opiekun", false),
                custom("trade", "Branża", false),
                custom("post", "Stanowisko", false),
                custom("land", "Kraj", false),
                custom("contact", "Kontakt", false),
                custom("phone_of_old", "Dawny numer", false),
                custom("old", "Stara", true));
    }

    @Test
    void whatTheProductCallsEachFieldOfLegalIdentitiesMapsItself() {
        List<String> codes = RequisiteFields.of(Seeded.templates()).stream()
                .filter(field -> field.key().equals(ImportField.REQUISITES))
                .map(ImportField::code)
                .toList();

        assertThat(codes).hasSize(14);
        for (String language : List.of("pl", "en")) {
            List<String> header = Stream.concat(
                            Stream.of("Nazwa firmy"), codes.stream().map(code -> label(code, language)))
                    .toList();
            assertThat(guess(String.join(";", header))).isEqualTo("name " + String.join(" ", codes));
        }
    }

    private static String label(String code, String language) {
        String label = Seeded.templates().stream()
                .flatMap(template -> template.field(code.substring(code.indexOf('.') + 1)).stream())
                .map(field -> field.label(language))
                .findFirst()
                .orElseThrow();
        boolean ofPeople = code.endsWith(".firstName") || code.endsWith(".lastName");
        return ofPeople ? (language.equals("pl") ? "Szczegóły, " : "Details, ") + label : label;
    }

    private static CustomField custom(String key, String label, boolean retired) {
        return new CustomField(
                1,
                1,
                "company",
                key,
                CustomType.TEXT,
                null,
                CustomSection.ABOUT,
                new CustomTexts(label, label, "", ""),
                new CustomTraits(false, false, false, false, false, retired),
                List.of(),
                List.of());
    }

    private static String guess(String header) {
        return guess(header, List.of());
    }

    private static String guess(String header, List<CustomField> custom) {
        return ImportFields.guess(Arrays.asList(header.split(";")), custom, Seeded.templates()).stream()
                .map(field -> field == null ? "-" : field.code())
                .collect(Collectors.joining(" "));
    }
}
