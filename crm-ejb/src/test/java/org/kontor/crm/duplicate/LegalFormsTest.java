package org.kontor.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.identifier.TextFold;

class LegalFormsTest {

    private static final List<String> FORMS = List.of(
            "sp. z o.o.",
            "Sp. z o. o.",
            "SP Z OO",
            "spółka z o.o.",
            "Spółka z ograniczoną odpowiedzialnością",
            "sp. z o.o. sp.k.",
            "sp.k.",
            "sp. j.",
            "spółka jawna",
            "S.A.",
            "SA",
            "spółka akcyjna",
            "P.S.A.",
            "S.K.A.",
            "s.c.",
            "spółka cywilna",
            "GmbH",
            "GmbH & Co. KG",
            "AG",
            "UG",
            "s.r.o.",
            "spol. s r.o.",
            "a.s.",
            "Ltd",
            "Ltd.",
            "Limited",
            "LLC",
            "Inc.",
            "Corp.",
            "PLC",
            "SARL",
            "S.L.",
            "S.p.A.",
            "B.V.",
            "AB",
            "Oy",
            "UAB",
            "Kft.");

    @ParameterizedTest
    @CsvSource({
        "Bałtyk-Stal Sp. z o.o., baltyk stal",
        "BAŁTYK STAL SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ, baltyk stal",
        "Müller & Söhne GmbH & Co. KG, muller sohne",
        "Škoda Auto a.s., skoda auto",
        "P.P.H.U. Kowalski, kowalski",
        "ТОВ Ромашка, romaska",
        "Sp. z o.o., sp z o o",
        "SA, sa",
        "SA S.A., sa",
        "Asa Bank, asa bank",
        "4 Sp. z o.o., 4"
    })
    void leavesTheNameAlone(String name, String core) {
        assertThat(LegalForms.core(TextFold.fold(name))).isEqualTo(core);
    }

    /** The first word always stays, whatever follows it. */
    @Property
    void aLegalFormChangesNothing(@ForAll("names") String name, @ForAll("forms") String form) {
        String bare = TextFold.fold(name);

        assertThat(LegalForms.core(TextFold.fold(name + " " + form))).isEqualTo(LegalForms.core(bare));
        assertThat(LegalForms.core(TextFold.fold(name + ", " + form.toUpperCase(java.util.Locale.ROOT))))
                .isEqualTo(LegalForms.core(bare));
    }

    @Property
    void twiceIsOnce(@ForAll @StringLength(max = 60) String text) {
        String core = LegalForms.core(TextFold.fold(text));

        assertThat(LegalForms.core(core)).isEqualTo(core);
        assertThat(LegalForms.key(core)).isEqualTo(core.replace(" ", ""));
    }

    @Property
    void nothingDisappearsThatHasALetter(@ForAll @StringLength(max = 60) String text) {
        String folded = TextFold.fold(text);

        assertThat(LegalForms.core(folded).isEmpty())
                .isEqualTo(folded.replaceAll("[^a-z0-9]", "").isEmpty());
        assertThat(LegalForms.core(folded)).matches("([a-z0-9]+( [a-z0-9]+)*)?");
    }

    @Property
    void accentsCaseAndSignsDoNotMatter(@ForAll("names") String name) {
        String written =
                name.toUpperCase(java.util.Locale.ROOT).replace(' ', '-').replace("A", "Ą");

        assertThat(LegalForms.key(TextFold.fold(written))).isEqualTo(LegalForms.key(TextFold.fold(name)));
    }

    @Test
    void looksForTheWordsThatTellANameFromOthers() {
        assertThat(LegalForms.distinctive("przedsiebiorstwo handlowo uslugowe lexbud"))
                .isEqualTo("lexbud");
        assertThat(LegalForms.distinctive("przedsiebiorstwo handlo")).isEmpty();
        assertThat(LegalForms.distinctive("grupa")).isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(9);
        return word.filter(text -> LegalForms.core("x " + text).equals("x " + text) && !text.equals("pphu"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(FORMS);
    }
}
