package org.kontor.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kontor.crm.shared.Problem;

/** S-20: what the definition of a custom field may say. */
class CustomFieldRulesTest {

    @Test
    void oneLabelIsEnough() {
        CustomFieldForm form = form(CustomType.TEXT, "Budżet");

        assertThat(problems(form)).isEmpty();
        assertThat(CustomFieldRules.texts(form).labelEn()).isEqualTo("Budżet");
        assertThat(problems(form(CustomType.TEXT, " "))).containsExactly("labelPl customfield.error.labelRequired");
    }

    @Test
    void namesAndKeysAreUnique() {
        List<CustomField> others = List.of(Fields.of(CustomType.TEXT));

        assertThat(CustomFieldRules.problems(form(CustomType.TEXT, "x"), others, Fields.NOBODY))
                .extracting(Problem::key)
                .containsExactly("customfield.error.labelTaken");
        assertThat(CustomFieldRules.keyProblems("x", others))
                .extracting(Problem::key)
                .containsExactly("customfield.error.keyTaken");
        assertThat(CustomFieldRules.keyProblems("Ż", others))
                .extracting(Problem::key)
                .containsExactly("customfield.error.key");
        assertThat(CustomFieldRules.keyOf("X", others)).isEqualTo("x_2");
        assertThat(CustomFieldRules.keyOf("Poziom obsługi (2026)", others)).isEqualTo("poziom_obslugi_2026");
        assertThat(CustomFieldRules.keyOf("2 lata", others)).isEqualTo("f_2_lata");
        assertThat(CustomFieldRules.keyOf("中文".repeat(40), others)).matches("[a-z][a-z0-9_]{0,39}");
        assertThat(CustomFieldRules.codeOf("Złoty", Set.of("zloty"))).isEqualTo("zloty-2");
    }

    /** Nobody has to ask anybody what code an option is to get. */
    @Test
    void aCodeFollowsFromTheLabelAlone() {
        Set<String> taken = Set.of("zloty");

        assertThat(CustomFieldRules.lastingCode("Srebrny Klient", taken)).isEqualTo("srebrny-klient");
        assertThat(CustomFieldRules.lastingCode("ŻÓŁTY", taken)).isEqualTo("zolty");
        assertThat(Stream.of("Złoty", "A+B", "A-B", "A  B.", "★", "☆", "x".repeat(200), "x".repeat(199))
                        .map(label -> CustomFieldRules.lastingCode(label, taken)))
                .doesNotHaveDuplicates()
                .doesNotContain("zloty", "a-b")
                .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*") && code.length() <= 100)
                .allMatch(code -> code.matches(".+-[0-9a-f]{1,8}"));
        assertThat(CustomFieldRules.lastingCode("A B", taken)).isEqualTo("a-b");
        assertThat(CustomFieldRules.lastingCode("a+B", taken)).isEqualTo(CustomFieldRules.lastingCode("A+b", taken));
    }

    @Test
    @Timeout(10)
    void keysAreFoundForManyLongLabelsThatBeginAlike() {
        List<CustomField> others = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String key = CustomFieldRules.keyOf("2026 ".repeat(8) + i, others);
            assertThat(CustomFieldRules.keyProblems(key, others)).isEmpty();
            others.add(Fields.of(key, CustomType.TEXT, false, false));
        }
    }

    @Test
    void aTypeHasItsOwnTraits() {
        CustomFieldForm form = form(CustomType.FLAG, "Czy");
        form.setMultiple(true);
        form.setSearchable(true);
        form.setTarget("company");

        assertThat(problems(form))
                .containsExactly(
                        "multiple customfield.error.multiple",
                        "searchable customfield.error.searchable",
                        "target customfield.error.target");
    }

    /** S-09: any field. A file is never a default, for it belongs to one record. */
    @Test
    void aFileMayBeRequiredAndIsNoDefault() {
        CustomFieldForm form = form(CustomType.FILE, "Umowa");
        form.setRequired(true);

        assertThat(problems(form)).isEmpty();
        form.setDefaults(List.of("8"));
        assertThat(problems(form)).containsExactly("defaults error.custom.file");
    }

    @Test
    void listsNeedOptionsAndEachOnce() {
        CustomFieldForm form = form(CustomType.LIST, "Poziom");

        assertThat(problems(form)).containsExactly("options customfield.error.optionsNeeded");
        form.setOptions(List.of(option("Złoty", "Gold"), option("gold", ""), option("", "")));
        assertThat(problems(form)).containsExactly("options[1].labelPl customfield.error.optionTaken");
    }

    @Test
    void aDefaultIsWhatARecordCouldHave() {
        CustomFieldForm form = form(CustomType.DATE, "Termin");
        form.setDefaults(List.of("jutro"));
        assertThat(problems(form)).containsExactly("defaults error.custom.date");

        CustomFieldForm list = form(CustomType.LIST, "Poziom");
        list.setOptions(List.of(option("Złoty", "Gold")));
        list.setDefaults(List.of("złoty"));
        assertThat(problems(list)).isEmpty();
        assertThat(list.getDefaults()).containsExactly("gold");
    }

    private static List<String> problems(CustomFieldForm form) {
        CustomDraft.name(form);
        return CustomFieldRules.problems(form, List.of(), Fields.NOBODY).stream()
                .map(problem -> problem.field() + " " + problem.key())
                .toList();
    }

    private static CustomFieldForm form(CustomType type, String label) {
        CustomFieldForm form = new CustomFieldForm();
        form.setType(type);
        form.setLabelPl(label);
        return form;
    }

    private static CustomOptionForm option(String pl, String en) {
        CustomOptionForm option = new CustomOptionForm();
        option.setLabelPl(pl);
        option.setLabelEn(en);
        return option;
    }
}
