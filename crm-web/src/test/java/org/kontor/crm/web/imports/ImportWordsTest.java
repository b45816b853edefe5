package org.kontor.crm.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.identifier.TextFold;
import org.kontor.crm.imports.ImportField;
import org.kontor.crm.imports.ImportFields;

class ImportWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void everyFieldThatAColumnCanFillHasALabel(String language) {
        ResourceBundle company = bundle("Company", language);
        ResourceBundle imports = bundle("Imports", language);

        for (ImportField field : ImportFields.all()) {
            if (field.code().equals(ImportFields.CURRENCY)) {
                assertThat(imports.containsKey("imports.field.revenueCurrency")).isTrue();
                continue;
            }
            assertThat(company.containsKey("company.field." + field.key()))
                    .as(field.code())
                    .isTrue();
            String kind = ImportWords.kindKey(field);
            assertThat(kind == null || company.containsKey(kind)).as(kind).isTrue();
        }
    }

    /** Custom fields with such headings do not take them (I-03). */
    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void theImportKnowsWhatTheProductCallsItsFields(String language) throws IOException {
        ResourceBundle company = bundle("Company", language);
        Properties headings = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ImportFields.class.getResourceAsStream("headings.properties")),
                StandardCharsets.UTF_8)) {
            headings.load(reader);
        }

        for (ImportField field : ImportFields.all()) {
            if (field.part() != null || field.code().equals(ImportFields.CURRENCY)) {
                continue;
            }
            String kind = ImportWords.kindKey(field);
            String label = company.getString("company.field." + field.key())
                    + (kind == null ? "" : " " + company.getString(kind));
            assertThat(words(label)).as(field.code()).isIn((Object[])
                    headings.getProperty("label." + field.code(), "").split("\\|", -1));
        }
        assertThat(headings.getProperty("label." + ImportFields.CURRENCY))
                .contains(words(company.getString("company.form.currency")))
                .contains(words(bundle("Imports", language).getString("imports.field.revenueCurrency")));
    }

    private static String words(String label) {
        return TextFold.fold(label).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle("org.kontor.crm.web." + name, Locale.forLanguageTag(language));
    }
}
