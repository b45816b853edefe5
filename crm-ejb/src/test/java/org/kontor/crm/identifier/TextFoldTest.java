package org.kontor.crm.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldTest {

    @ParameterizedTest
    @CsvSource({
        "Żółw i Łoś, zolw i los",
        "'  Bałtyk\t Stal  ', baltyk stal",
        "STRASSE Straße, strasse strasse",
        "Ærø Søren, aero soren",
        "Иванов, ivanov",
        "50–250, 50-250",
        "'', ''",
    })
    void foldsAccentsCaseAndBlanks(String text, String folded) {
        assertThat(TextFold.fold(text)).isEqualTo(folded);
    }

    @Property(tries = 500)
    void foldingEuropeanTextTwiceIsFoldingItOnce(@ForAll @CharRange(from = ' ', to = 'ž') String text) {
        String once = TextFold.fold(text);

        assertThat(TextFold.fold(once)).isEqualTo(once);
    }

    @Property(tries = 500)
    void leavesNoBlanksAtTheEndsNorTwoTogether(@ForAll String text) {
        assertThat(TextFold.fold(text))
                .doesNotStartWith(" ")
                .doesNotEndWith(" ")
                .doesNotContain("  ");
    }
}
