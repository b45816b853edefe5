package org.kontor.crm.web.custom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-20: no figure is lost between its thousands and its currency. */
class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "98765.40 PLN|98765.40|PLN",
                "98 765,40 PLN|98 765,40|PLN",
                "98\u00a0765,40 JPY|98\u00a0765,40|JPY",
                "12500,5 EUR|12500,5|EUR",
                "-1 234 CZK|-1 234|CZK",
                "12 000|12 000|",
                "dużo|dużo|"
            })
    void takesTheCurrencyFromTheEndOnly(String text, String figure, String currency) {
        TypedAmount amount = TypedAmount.of(text);

        assertThat(amount.figure()).isEqualTo(figure);
        assertThat(amount.currency()).isEqualTo(currency == null ? "" : currency);
    }
}
