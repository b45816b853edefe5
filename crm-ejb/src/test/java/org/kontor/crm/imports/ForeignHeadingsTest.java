package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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

    @ParameterizedTest
    @CsvFileSource(resources = "foreign-headings.csv")
    void mapsItself(String system, String heading, String field) {
        assertThat(ImportFields.guess(Arrays.asList(heading), List.of(), TEMPLATES).stream()
                        .map(one -> one == null ? "-" : one.code()))
                .as(system)
                .containsExactly(field);
    }
}
