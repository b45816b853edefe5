package org.kontor.crm.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.customfield.CustomSection;
import org.kontor.crm.customfield.CustomTexts;
import org.kontor.crm.customfield.CustomTraits;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateField;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.web.custom.CustomPicks;
import org.kontor.crm.web.custom.Pick;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;

/** The row of a sample file has what is required, as imports read it (I-01). */
@SuppressWarnings("UnnecessaryAssignment") // there is no container here that injects
class SampleValuesTest {

    private final List<CustomField> customs = new ArrayList<>();
    private final List<Template> templates = new ArrayList<>();
    private final SampleValues values = values();

    /** A user is the reader: the browser's test has that. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"USER", "FILE"})
    void whatIsRequiredHasAFittingExample(CustomType type) {
        CustomField required = custom(type, "required", true);
        customs.addAll(List.of(required, custom(type, "other", false)));

        assertThat(values.isRequired("custom.required")).isTrue();
        assertThat(values.isRequired("custom.other")).isFalse();
        assertThat(values.of("custom.other")).isEmpty();
        String example = values.of("custom.required");
        String expected = switch (type) {
            case TEXT, MULTILINE -> "\"Przykład\"";
            case INTEGER, DECIMAL -> "10";
            case MONEY -> "{\"amount\":1250.00,\"currency\":\"PLN\"}";
            case FLAG -> "true";
            case DATE -> "\"2026-01-31\"";
            case MOMENT -> "\"2026-01-31T07:30:00Z\"";
            case LIST -> "\"Złoty\"";
            case LINK -> "\"https://firma.example\"";
            case ADDRESS -> "\"ul. Długa 1, 00-001 Warszawa\"";
            default -> "7";
        };
        assertThat(CustomValues.read(required, List.of(example.replace("#", ""))))
                .hasToString("[" + expected + "]");
    }

    @ParameterizedTest
    @EnumSource
    void whatATemplateRequiresHasASoundExample(Identifier identifier) {
        String code = identifier == Identifier.NIP ? "nip" : "other";
        templates.add(template(new TemplateField(code, "A", "A", identifier, true)));

        assertThat(values.isRequired("requisites." + code)).isTrue();
        assertThat(identifier.check(values.of("requisites." + code)).value()).isPresent();
    }

    private static Template template(TemplateField field) {
        List<TemplateField> fields = field.code().equals("nip")
                ? List.of(field)
                : List.of(new TemplateField("nip", "NIP", "NIP", Identifier.NIP, false), field);
        return new Template(1, "pl-company", "PL", Template.Holder.COMPANY, "A", "A", false, fields);
    }

    private static CustomField custom(CustomType type, String key, boolean required) {
        return new CustomField(
                1,
                1,
                "company",
                key,
                type,
                type == CustomType.RECORD ? "company" : null,
                CustomSection.ABOUT,
                new CustomTexts(key, key, "", ""),
                new CustomTraits(required, false, false, false, false, false),
                List.of(),
                Arrays.asList(
                        new CustomOption(1, "old", "Srebrny", "Silver", true),
                        new CustomOption(2, "gold", "Złoty", "Gold", false)));
    }

    private SampleValues values() {
        SampleValues made = new SampleValues();
        made.customFields = new CustomFieldService() {
            @Override
            public List<CustomField> inUse(String entity) {
                return customs;
            }
        };
        made.templates = new TemplateService() {
            @Override
            public List<Template> all() {
                return templates;
            }
        };
        made.picks = new CustomPicks() {
            @Override
            public List<Pick> offered(String entity, String typed) {
                return List.of(new Pick(7, "Żółw"), new Pick(8, "Żak"));
            }
        };
        speakPolish(made);
        return made;
    }

    private static void speakPolish(SampleValues made) {
        made.me = new Me() {
            @Override
            public String getLanguage() {
                return "pl";
            }
        };
        made.texts = new Texts() {
            @Override
            public String of(String key, @Nullable Object... parameters) {
                return key.equals("company.page.yes") ? "Tak" : "Przykład";
            }
        };
    }
}
