package org.kontor.crm.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100                | 100.00      |",
                "12 500 000         | 12500000.00 |",
                "1 250 000,50 zł    | 1250000.50  | PLN",
                "1.250,50           | 1250.50     |",
                "1,250.50           | 1250.50     |",
                "1,250              | 1250.00     |",
                "1.250              | 1250.00     |",
                "1,5                | 1.50        |",
                "0,05               | 0.05        |",
                "0,500              | 0.50        |",
                "1250.0000          | 1250.00     |",
                "EUR 12.000,00      | 12000.00    | EUR",
                "$1'000             | 1000.00     | USD",
                "99 PLN             | 99.00       | PLN"
            })
    void readsAmountsAsPeopleWriteThem(String typed, BigDecimal value, String currency) {
        assertThat(Amount.parse(typed)).contains(new Amount(value, currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12,5 mln",
                "-5",
                "1,2345",
                "0,125",
                "0,500,000",
                "1.5,5.5",
                "1250.5'0",
                "12 XXQ",
                "123456789012345678",
                "1e5",
                "٣"
            })
    void refusesWhatIsNoAmount(String typed) {
        assertThat(Amount.parse(typed)).isEmpty();
    }

    @Property(tries = 300)
    void readsBackWhateverIsWrittenWithTwoDecimals(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long grosze) {
        BigDecimal value = BigDecimal.valueOf(grosze, 2);

        assertThat(Amount.parse(value.toPlainString().replace('.', ','))).contains(new Amount(value, null));
        assertThat(Amount.parse(String.format(java.util.Locale.US, "%,.2f", value)))
                .contains(new Amount(value.setScale(2, RoundingMode.UNNECESSARY), null));
    }

    @Property(tries = 500)
    void nothingEscapesFromWildText(@ForAll String wild) {
        Amount.parse(wild)
                .ifPresent(amount -> assertThat(amount.value().scale()).isEqualTo(2));
    }
}
