package org.kontor.crm.web.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WebStructureTest {

    static final List<WebRules.Rule> RULES = WebRules.ALL;

    private static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kontor.crm.web");

    @ParameterizedTest
    @FieldSource("RULES")
    void theWebKeepsItsRules(WebRules.Rule rule) {
        rule.check().check(WEB);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void everyRuleTurnsRedOnItsPlantedViolator(WebRules.Rule rule) {
        JavaClasses planted = new ClassFileImporter().importPackages(rule.planted());

        assertThat(rule.check().evaluate(planted).hasViolation()).isTrue();
    }
}
