package org.kontor.crm.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people type them (S-13). */
class AmountTextTest {

    @ParameterizedTest
    @CsvSource({
        "pl, 184 200 000, 184200000",
        "pl, '12 500 000,50', 12500000.50",
        "pl, '12,345', 12.345",
        "pl, '1,234,567.89', 1234567.89",
        "en, '12,345', 12345",
        "en, '12,500,000.50', 12500000.50",
        "en, 0, 0"
    })
    void readsWhatIsTyped(String language, String typed, BigDecimal amount) {
        assertThat(amounts(language).read(typed)).isEqualByComparingTo(amount);
        assertThat(amounts(language).isAmount(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,5 mln", "dużo", "1.2.3", "--1", "1e5"})
    void tellsWhatIsNoAmount(String typed) {
        assertThat(amounts("pl").isAmount(typed)).isFalse();
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container fills the field here
    private static AmountText amounts(String language) {
        Me me = new Me() {
            @Override
            public String getLanguage() {
                return language;
            }
        };
        AmountText amounts = new AmountText();
        amounts.me = me;
        return amounts;
    }
}
