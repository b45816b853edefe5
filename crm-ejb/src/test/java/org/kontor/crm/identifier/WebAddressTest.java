package org.kontor.crm.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web addresses travel in ASCII and are read in letters, but for those that could pass for others. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://żółw.pl/a, żółw.pl/a",
        "http://Łąka.pl:8080?x=1, łąka.pl:8080?x=1",
        "www.firma.pl, www.firma.pl",
        "https://раypal.pl, xn--ypal-43d9g.pl"
    })
    void areReadInLatinLetters(String typed, String shown) {
        assertThat(WebAddress.normalise(typed).map(WebAddress::readable)).hasValue(shown);
    }
}
