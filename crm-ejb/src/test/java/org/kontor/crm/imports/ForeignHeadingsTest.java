package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;

/** Lists that other systems export map themselves, in English and Polish (I-03); what has no field here is left out. */
class ForeignHeadingsTest {

    private static final List<Template> TEMPLATES = List.of(new Template(
            1,
            "pl-company",
            null,
            Template.Holder.COMPANY,
            "pl-company",
            "pl-company",
            false,
            List.of(new TemplateField("nip", "NIP", "NIP", null, false))));

    private static void assertMaps(String heading, String field) {
        assertThat(ImportFields.guess(Arrays.asList(heading), List.of(), TEMPLATES).stream()
                        .map(one -> one == null ? "-" : one.code()))
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "Company Name, name",
        "Company type, type",
        "Industry, industry",
        "Employees, employees",
        "Annual revenue, revenue",
        "Currency, revenueCurrency",
        "Responsible person, responsible",
        "Available to everyone, availableToEveryone",
        "Work Phone, phones.WORK",
        "Mobile, phones.MOBILE",
        "Mobile phone, phones.MOBILE",
        "Fax number, phones.FAX",
        "Home phone, phones.HOME",
        "Pager number, phones.PAGER",
        "SMS marketing phone, phones.MAILING",
        "Other phone number, phones.OTHER",
        "Work e-mail, emails.WORK",
        "Home e-mail, emails.HOME",
        "Newsletters email, emails.MAILING",
        "Other e-mail, emails.OTHER",
        "Corporate website, websites.WORK",
        "Personal page, websites.HOME",
        "Other site, websites.OTHER",
        "Skype ID, messengers.SKYPE",
        "Telegram account, messengers.TELEGRAM",
        "Viber contact, messengers.VIBER",
        "Other contact, messengers.OTHER",
        "Address, addresses.REGISTERED",
        "Street address, addresses.REGISTERED",
        "Legal address, addresses.LEGAL",
        "Comment, -",
        "Created on, -",
        "Company logo, -",
    })
    void ofBitrix24InEnglish(String heading, String field) {
        assertMaps(heading, field);
    }

    @ParameterizedTest
    @CsvSource({
        "Nazwa firmy, name",
        "Typ firmy, type",
        "Branża, industry",
        "Pracownicy, employees",
        "Roczny przychód, revenue",
        "Roczny dochód, revenue",
        "Waluta, revenueCurrency",
        "Osoba odpowiedzialna, responsible",
        "Dostępne dla wszystkich, availableToEveryone",
        "Służbowy telefon, phones.WORK",
        "Telefon służbowy, phones.WORK",
        "Telefon komórkowy, phones.MOBILE",
        "Komórka, phones.MOBILE",
        "Numer faksu, phones.FAX",
        "Telefon domowy, phones.HOME",
        "Numer pagera, phones.PAGER",
        "Inny numer telefonu, phones.OTHER",
        "Służbowy adres e-mail, emails.WORK",
        "Służbowy e-mail, emails.WORK",
        "Prywatny e-mail, emails.HOME",
        "Inny e-mail, emails.OTHER",
        "Firmowa strona WWW, websites.WORK",
        "Firmowa strona internetowa, websites.WORK",
        "Strona osobista, websites.HOME",
        "Inna strona, websites.OTHER",
        "Adres, addresses.REGISTERED",
        "Adres prawny, addresses.LEGAL",
        "Komentarz, -",
    })
    void ofBitrix24InPolish(String heading, String field) {
        assertMaps(heading, field);
    }

    @ParameterizedTest
    @CsvSource({
        "Name, name",
        "Email, emails.WORK",
        "Phone, phones.WORK",
        "Phone Number, phones.WORK",
        "Phone (Mobile), phones.MOBILE",
        "Phone (Office), phones.WORK",
        "Phone (Home), phones.HOME",
        "Phone (Fax), phones.FAX",
        "Phone (Other), phones.OTHER",
        "Website, websites.WORK",
        "Billing Address, addresses.BILLING",
        "Shipping Address, addresses.SHIPPING",
        "Industry, industry",
        "Type, type",
        "Assigned User, responsible",
        "Assigned User Name, responsible",
        "Sic Code, -",
        "Description, -",
        "Teams, -",
        "Nazwa, name",
        "E-mail, emails.WORK",
        "Adres e-mail, emails.WORK",
        "Telefon, phones.WORK",
        "Telefon (komórka), phones.MOBILE",
        "Telefon (domowy), phones.HOME",
        "Telefon (biuro), phones.WORK",
        "Telefon (inny), phones.OTHER",
        "Numer faks, phones.FAX",
        "Strona Internetowa, websites.WORK",
        "Adres Firmy, addresses.REGISTERED",
        "Adres Dostawy, addresses.SHIPPING",
        "Branża, industry",
        "Rodzaj, type",
        "Przypisany użytkownik, responsible",
        "Przypisana nazwa użytkownika, responsible",
        "PKD, -",
        "Opis, -",
    })
    void ofEspoCrm(String heading, String field) {
        assertMaps(heading, field);
    }

    @ParameterizedTest
    @CsvSource({
        "Account Name:, name",
        "Name, name",
        "Account Type, type",
        "Industry:, industry",
        "Annual Revenue:, revenue",
        "Employees:, employees",
        "Assigned to:, responsible",
        "Assigned User:, responsible",
        "Office Phone:, phones.WORK",
        "Phone Office, phones.WORK",
        "Alternate Phone:, phones.OTHER",
        "Phone Alternate, phones.OTHER",
        "Phone Fax:, phones.FAX",
        "Email Address:, emails.WORK",
        "Other Email:, emails.OTHER",
        "Website:, websites.WORK",
        "Billing Address:, addresses.BILLING",
        "Shipping Address:, addresses.SHIPPING",
        "Ticker Symbol:, -",
        "Rating:, -",
        "Ownership:, -",
        "Date Created:, -",
        "Nazwa kontrahenta:, name",
        "Rodzaj Kontrahenta:, type",
        "Branża:, industry",
        "Roczne dochody:, revenue",
        "Pracownicy:, employees",
        "Przydzielony do:, responsible",
        "Przypisane do:, responsible",
        "Telefon do biura:, phones.WORK",
        "Alternatywny telefon:, phones.OTHER",
        "Inny Telefon:, phones.OTHER",
        "Faks:, phones.FAX",
        "Adres e-mail:, emails.WORK",
        "Dodatkowy adres e-mail:, emails.OTHER",
        "Strona WWW:, websites.WORK",
        "Adres korespondencyjny:, addresses.MAILING",
        "Adres dostawy:, addresses.SHIPPING",
        "Symbol giełdowy:, -",
        "Ocena:, -",
    })
    void ofSuiteCrm(String heading, String field) {
        assertMaps(heading, field);
    }

    @ParameterizedTest
    @CsvSource({
        "Name, name",
        "Display Name, name",
        "Complete Name, name",
        "Company Name, name",
        "External ID, externalId",
        "Reference, externalId",
        "Internal Reference, externalId",
        "Tax ID, requisites.nip",
        "Salesperson, responsible",
        "Phone, phones.WORK",
        "Mobile, phones.MOBILE",
        "Email, emails.WORK",
        "Website, websites.WORK",
        "Website Link, websites.WORK",
        "Industry, industry",
        "Complete Address, addresses.REGISTERED",
        "Street, addresses.REGISTERED",
        "Banks/Account Number, accounts.number",
        "Bank Accounts/Account Number, accounts.number",
        "Is a Company, -",
        "Tags, -",
        "Language, -",
        "Job Position, -",
        "Nazwa, name",
        "Nazwa wyświetlana, name",
        "Pełna nazwa, name",
        "Identyfikator zewnętrzny, externalId",
        "Zewnętrzne ID, externalId",
        "Odnośnik, externalId",
        "NIP, requisites.nip",
        "Sprzedawca, responsible",
        "Telefon, phones.WORK",
        "Telefon komórkowy, phones.MOBILE",
        "E-mail, emails.WORK",
        "Strona internetowa, websites.WORK",
        "Pełny adres, addresses.REGISTERED",
        "Ulica, addresses.REGISTERED",
        "Jest firmą, -",
        "Tagi, -",
    })
    void ofOdoo(String heading, String field) {
        assertMaps(heading, field);
    }
}
