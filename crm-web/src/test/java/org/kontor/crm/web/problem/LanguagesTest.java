package org.kontor.crm.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,en;q=0.9 | en",
                "de, en;q=0.5, pl;q=0.4 | en",
                "pl;q=0.4, en;q=0.3 | pl",
                "de | pl",
                "* | pl",
                ";;;q=x | pl"
            })
    void prefersWhatTheCallerPrefers(String header, String language) {
        assertThat(Languages.preferred(header)).isEqualTo(language);
    }

    @Test
    void isPolishWhenNothingIsSaid() {
        assertThat(Languages.preferred(null)).isEqualTo("pl");
        assertThat(Languages.preferred(" ")).isEqualTo("pl");
    }
}
