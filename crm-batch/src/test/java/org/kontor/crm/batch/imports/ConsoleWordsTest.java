package org.kontor.crm.batch.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.shared.BusinessException;

/** I-10: refusals in the words of the server's log. */
class ConsoleWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imports.console.user",
                "imports.console.profile",
                "imports.console.asks",
                "imports.noKeyGiven",
                "imports.fieldGone",
                "imports.file.empty",
                "imports.file.onlyHeader",
                "imports.file.binary",
                "imports.file.charset",
                "imports.file.broken",
                "imports.file.tooLarge",
                "imports.file.noRoom",
                "imports.file.workbook",
                "imports.file.bomb",
                "imports.file.sheetGone",
                "imports.file.sheetBroken",
                "imports.file.waiting"
            })
    void namesNoKeys(String key) {
        assertThat(ConsoleWords.of(new BusinessException(key, "A", "B")))
                .doesNotContain(key)
                .doesNotContain("%");
    }

    @Test
    void saysWhichKeyItDoesNotKnow() {
        assertThat(ConsoleWords.of(new BusinessException("imports.other", 7))).isEqualTo("imports.other [7]");
    }
}
