package org.kontor.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.crm.company.CompanyForm;

class NameSoughtTest {

    private static final Set<String> COMMON = Set.of("stal", "gdansk", "gda", "energia");

    @Test
    void looksForWordsThatFewHave() {
        assertThat(sought("Nonadom Stal Gdańsk")).isEqualTo(new NameSought("nonadom", 0.45));
        assertThat(sought("Stal Nonadom Wiertło Gda")).isEqualTo(new NameSought("nonadom wiertlo", 0.45));
        assertThat(sought("Zakład Usługowy Abc")).isEqualTo(new NameSought("abc", 0.6));
    }

    @Test
    void looksForNoHalfTypedLegalForm() {
        for (String form : List.of(" s", " sp", " sp. z", " sp. z o", " spół", " spółka z o")) {
            assertThat(sought("Nonadom Stal" + form)).as(form).isEqualTo(new NameSought("nonadom", 0.45));
        }
    }

    @Test
    void looksForCommonWordsWhereThereAreNoOthers() {
        assertThat(sought("Stal Gdańsk")).isEqualTo(new NameSought("stal gdansk", 0.6));
        assertThat(sought("A B C")).isEqualTo(new NameSought("a b c", 0.6));
        assertThat(sought("Zakład Usługowy")).isNull();
    }

    @Test
    void looksMoreStrictlyForAWordOfFewLetters() {
        assertThat(sought("Abc")).isEqualTo(new NameSought("abc", 1));
        assertThat(sought("Abcd")).isEqualTo(new NameSought("abcd", 0.8));
        assertThat(sought("Abcde")).isEqualTo(new NameSought("abcde", 0.6));
    }

    private static @Nullable NameSought sought(String typed) {
        CompanyForm form = new CompanyForm();
        form.setName(typed);
        return new Clues(form, List.of()).name(COMMON);
    }
}
