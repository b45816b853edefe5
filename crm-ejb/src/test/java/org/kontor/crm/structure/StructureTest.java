package org.kontor.crm.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StructureTest {

    static final List<HouseRules.Rule> RULES = HouseRules.ALL;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kontor.crm");

    @ParameterizedTest
    @FieldSource("RULES")
    void theHouseKeepsItsRules(HouseRules.Rule rule) {
        rule.check().check(HOUSE);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void everyRuleTurnsRedOnItsPlantedViolator(HouseRules.Rule rule) {
        JavaClasses planted = new ClassFileImporter().importPackages(rule.planted());

        assertThat(rule.check().evaluate(planted).hasViolation()).isTrue();
    }
}
