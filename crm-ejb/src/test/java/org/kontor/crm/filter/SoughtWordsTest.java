package org.kontor.crm.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtWordsTest {

    @Test
    void takesWordsInAnyOrderWithoutAccents() {
        assertThat(SoughtWords.words("  Żółć  Łukasz ")).containsExactly("zolc", "lukasz");
    }

    @Test
    void takesANumberAsOneWordHoweverItIsGrouped() {
        assertThat(SoughtWords.words("601 555-014")).containsExactly("601555014");
        assertThat(SoughtWords.words("0048 (22) 555 01 01")).containsExactly("+48225550101");
    }

    @Test
    void keepsAnAddressAsItIsButForItsCase() {
        assertThat(SoughtWords.words("Jan@FIRMA.pl")).containsExactly("jan@firma.pl");
    }

    @Test
    void looksForShortWordsOnlyWhereWordsStart() {
        assertThat(SoughtWords.condition("c.sought", "ja").parameters()).containsExactly("ja%", "% ja%", "%\nja%");
        assertThat(SoughtWords.condition("c.sought", "jan").parameters()).containsExactly("%jan%");
    }

    @Test
    void signsOfPatternsAreLettersLikeOthers() {
        assertThat(SoughtWords.condition("c.sought", "a_%\\b").parameters()).containsExactly("%a\\_\\%\\\\b%");
    }

    @Test
    void nothingTypedHoldsForEverybody() {
        assertThat(SoughtWords.condition("c.sought", "  ").sql()).isEqualTo("true");
    }
}
