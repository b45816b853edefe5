package org.kontor.crm.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle("org.kontor.crm.web." + name, Locale.forLanguageTag(language));
    }
}
