package org.kontor.crm.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.web.custom.CustomPicks;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.signin.CurrentUser;

/** What the row of a sample file has, so that it is taken in as it stands, whatever is required in this installation. */
@RequestScoped
class SampleValues {

    private static final String NIP = "526-025-02-74";
    private static final String REGON = "000331501";
    private static final String KRS = "0000006865";
    private static final String ADDRESS = "ul. Długa 1, 00-001 Warszawa";
    private static final String WEBSITE = "https://firma.example";

    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("name", "Przykładowa Firma sp. z o.o."),
            Map.entry(ImportField.NIP, NIP),
            Map.entry("requisites.regon", REGON),
            Map.entry("requisites.krs", KRS),
            Map.entry("phones.WORK", "+48 22 555 01 23"),
            Map.entry("phones.MOBILE", "601 555 014"),
            Map.entry("emails.WORK", "biuro@firma.example"),
            Map.entry("websites.WORK", WEBSITE),
            Map.entry("addresses.REGISTERED", ADDRESS),
            Map.entry("revenue", "1 250 000"),
            Map.entry("revenueCurrency", "PLN"),
            Map.entry("externalId", "K-0001"),
            Map.entry("accounts.number", "PL61 1090 1014 0000 0712 1981 2874"));

    @Inject
    CustomFieldService customFields;

    @Inject
    TemplateService templates;

    @Inject
    CustomPicks picks;

    @Inject
    CurrentUser user;

    @Inject
    Me me;

    @Inject
    Texts texts;

    private @Nullable List<TemplateField> identity;

    /** Whether no company with a NIP is taken in without this field, beside the standard ones. */
    boolean isRequired(String code) {
        return Stream.concat(
                        customs().stream().map(CustomField::path), identity().map(SampleValues::code))
                .anyMatch(code::equals);
    }

    /** The value of a field, as a cell has it; empty where it may be. */
    String of(String code) {
        return Stream.of(
                        Stream.ofNullable(STANDARD.get(code)),
                        customs().stream()
                                .filter(field -> field.path().equals(code))
                                .map(this::of),
                        identity().filter(field -> code(field).equals(code)).map(this::of))
                .flatMap(values -> values)
                .findFirst()
                .orElse("");
    }

    private List<CustomField> customs() {
        return customFields.inUse("company").stream()
                .filter(CustomField::required)
                .toList();
    }

    /** What is required of the first kind of identity with a NIP: imports take it for the row's. */
    private Stream<TemplateField> identity() {
        if (identity == null) {
            identity = templates.all().stream()
                    .filter(template -> !template.retired()
                            && template.field(TemplateField.NIP).isPresent())
                    .limit(1)
                    .map(Template::fields)
                    .flatMap(List::stream)
                    .filter(TemplateField::required)
                    .toList();
        }
        return identity.stream();
    }

    private static String code(TemplateField field) {
        return ImportField.REQUISITES + "." + field.code();
    }

    private String of(CustomField field) {
        return switch (field.type()) {
            case TEXT, MULTILINE -> texts.of("imports.sample.value");
            case INTEGER, DECIMAL -> "10";
            case MONEY -> "1250 PLN";
            case FLAG -> texts.of("company.page.yes");
            case DATE -> "2026-01-31";
            case MOMENT -> "2026-01-31 08:30";
            case LIST ->
                field.options().stream()
                        .filter(option -> !option.retired())
                        .map(option -> option.label(me.getLanguage()))
                        .findFirst()
                        .orElse("");
            case LINK -> WEBSITE;
            case ADDRESS -> ADDRESS;
            case USER -> user.getUser().login();
            case RECORD ->
                picks.offered(Objects.requireNonNull(field.target()), "").stream()
                        .map(one -> "#" + one.id())
                        .findFirst()
                        .orElse("");
            case FILE -> "";
        };
    }

    private String of(TemplateField field) {
        Identifier identifier = field.identifier();
        if (identifier == null) {
            return texts.of("imports.sample.value");
        }
        return switch (identifier) {
            case NIP -> NIP;
            case REGON -> REGON;
            case KRS -> KRS;
            case PESEL -> "44051401359";
            case EU_VAT -> "PL" + NIP.replace("-", "");
            case IBAN -> "PL61109010140000071219812874";
            case BIC -> "BPKOPLPW";
            case LEI -> "5493001KJTIIGC8Y1R12";
        };
    }
}
