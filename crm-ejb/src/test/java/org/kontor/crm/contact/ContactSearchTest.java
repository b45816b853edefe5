package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactSearchTest {

    @Test
    void takesWordsInAnyOrderWithoutAccents() {
        assertThat(ContactSearch.words("  Żółć  Łukasz ")).containsExactly("zolc", "lukasz");
    }

    @Test
    void takesANumberAsOneWordHoweverItIsGrouped() {
        assertThat(ContactSearch.words("601 555-014")).containsExactly("601555014");
        assertThat(ContactSearch.words("0048 (22) 555 01 01")).containsExactly("+48225550101");
    }

    @Test
    void keepsAnAddressAsItIsButForItsCase() {
        assertThat(ContactSearch.words("Jan@FIRMA.pl")).containsExactly("jan@firma.pl");
    }

    @Test
    void looksForShortWordsOnlyWhereWordsStart() {
        assertThat(ContactSearch.condition("c", "ja").parameters()).containsExactly("ja%", "% ja%", "%\nja%");
        assertThat(ContactSearch.condition("c", "jan").parameters()).containsExactly("%jan%");
    }

    @Test
    void signsOfPatternsAreLettersLikeOthers() {
        assertThat(ContactSearch.condition("c", "a_%\\b").parameters()).containsExactly("%a\\_\\%\\\\b%");
    }

    @Test
    void nothingTypedHoldsForEverybody() {
        assertThat(ContactSearch.condition("c", "  ").sql()).isEqualTo("true");
    }
}
