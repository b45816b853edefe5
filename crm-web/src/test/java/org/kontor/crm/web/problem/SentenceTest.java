package org.kontor.crm.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zapisano: {0}. Reszta czeka. | Fala sp. z o.o. | Zapisano: Fala sp. z o.o. Reszta czeka.",
                "Zapisano: {0}. | Fala | Zapisano: Fala.",
                "Trwa {0}... | import | Trwa import..."
            })
    void endsWithOneStop(String pattern, String name, String sentence) {
        assertThat(Sentence.of(pattern, Locale.forLanguageTag("pl"), name)).isEqualTo(sentence);
    }
}
