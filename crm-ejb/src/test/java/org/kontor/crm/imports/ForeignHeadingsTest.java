package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Lists that other systems export map themselves as the product comes, in English and Polish (I-03); what has no field is left out. */
class ForeignHeadingsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "foreign-headings.csv")
    void mapsItself(String system, String heading, String field) {
        assertThat(ImportFields.guess(Arrays.asList(heading), List.of(), Seeded.templates()).stream()
                        .map(one -> one == null ? "-" : one.code()))
                .as(system)
                .containsExactly(field);
    }
}
