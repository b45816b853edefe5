package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rows of an import are narrowed by (I-05). */
class RowFilterTest {

    static Stream<String> groups() {
        return Stream.concat(ImportFields.all().stream(), PersonFields.all().stream())
                .map(RowFilter::group)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whateverAColumnFillsCanBeAskedFor(String group) {
        assertThat(new RowFilter("", group).condition().toString()).contains("jsonb_path_exists");
    }
}
