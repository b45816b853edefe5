package org.kontor.crm.requisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.identifier.Identifier;

/** What a template must be, and how it and its fields are called (S-16). */
class TemplateRulesTest {

    private static final Template POLISH = new Template(
            1,
            "pl-company",
            "PL",
            Template.Holder.COMPANY,
            "Firma, PL",
            "Company, PL",
            false,
            List.of(new TemplateField("nip", "NIP", "NIP", Identifier.NIP, false)));

    @Test
    void takesASoundOne() {
        assertThat(problems(template("Firma, SK", field(null, "IČO", null)), null))
                .isEmpty();
    }

    @Test
    void needsANameOfItsOwnAndAField() {
        assertThat(problems(template("firma, pl"), null))
                .containsExactly("labelPl template.error.labelTaken", "fields template.error.fieldsNeeded");
        assertThat(problems(template(" ", field(null, "A", null)), null))
                .containsExactly("labelPl template.error.labelRequired");
    }

    @Test
    void knowsCountries() {
        TemplateForm form = template("Firma, XX", field(null, "A", null));
        form.setCountry("XX");

        assertThat(problems(form, null)).containsExactly("country template.error.country");
    }

    @Test
    void hasOneNipUnderItsOwnCode() {
        assertThat(problems(template("F", field(null, "A", Identifier.NIP), field(null, "B", Identifier.NIP)), null))
                .containsExactly("fields[1].identifier template.error.twoNips");
        assertThat(problems(template("F", field("nip", "A", null)), null))
                .containsExactly("fields[0].identifier template.error.nip");
        assertThat(problems(template("F", field("tax", "A", Identifier.NIP)), null))
                .containsExactly("fields[0].identifier template.error.nip");
    }

    @Test
    void keepsTheKindOfAFieldAndTakesNoneTwice() {
        Template now = new Template(
                2,
                "x",
                null,
                Template.Holder.PERSON,
                "X",
                "X",
                false,
                List.of(new TemplateField("krs", "KRS", "KRS", Identifier.KRS, false)));

        assertThat(problems(template("X", field("krs", "KRS", null)), now))
                .containsExactly("fields[0].identifier template.error.identifier");
        assertThat(problems(template("X", field("krs", "KRS", Identifier.KRS), field(null, "krs", null)), now))
                .containsExactly("fields[1].labelPl template.error.fieldTaken");
    }

    @Test
    void makesCodesOfLabels() {
        assertThat(TemplateRules.codeOf("Firma, SK", Set.of())).isEqualTo("firma-sk");
        assertThat(TemplateRules.codeOf("Firma, SK", Set.of("firma-sk"))).isEqualTo("firma-sk-2");
        assertThat(TemplateRules.codeOf("…", Set.of())).isEqualTo("template");
        assertThat(code("Tax number", null)).isEqualTo("taxNumber");
        assertThat(code("Numer VAT", Identifier.EU_VAT)).isEqualTo("euVat");
        assertThat(code("NIP", Identifier.NIP)).isEqualTo("nip");
        assertThat(code("NIP", null)).isEqualTo("nipText");
        assertThat(code("2. adres", null)).isEqualTo("field2Adres");
        assertThat(TemplateRules.codeOf(field(null, "A", null), Set.of("a"))).isEqualTo("a2");
    }

    private static String code(String label, @Nullable Identifier identifier) {
        return TemplateRules.codeOf(field(null, label, identifier), Set.of());
    }

    private static List<String> problems(TemplateForm form, @Nullable Template now) {
        return TemplateRules.problems(form, List.of(POLISH), now).stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    private static TemplateForm template(String label, TemplateFieldForm... fields) {
        TemplateForm form = new TemplateForm();
        form.setLabelPl(label);
        form.setFields(List.of(fields));
        return form;
    }

    private static TemplateFieldForm field(@Nullable String code, String label, @Nullable Identifier identifier) {
        TemplateFieldForm field = new TemplateFieldForm();
        field.setCode(code);
        field.setLabelPl(label);
        field.setIdentifier(identifier);
        return field;
    }
}
