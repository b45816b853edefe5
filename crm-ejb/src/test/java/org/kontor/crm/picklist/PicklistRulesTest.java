package org.kontor.crm.picklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.crm.shared.Problem;

class PicklistRulesTest {

    private static final PicklistItem CLIENT = item("client", "Klient", "Client", false);
    private static final PicklistItem OLD = item("old", "Żółw", "Turtle", true);

    @Test
    void needsALabelInEitherLanguage() {
        assertThat(problems("", " "))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("labelPl", "picklist.error.labelRequired"));
        assertThat(problems("Nowa", "")).isEmpty();
        assertThat(problems("", "New")).isEmpty();
    }

    @Test
    void emptyLabelIsTheSameAsTheOther() {
        assertThat(PicklistRules.Labels.of(form(" Nowa ", "")).en()).isEqualTo("Nowa");
        assertThat(PicklistRules.Labels.of(form("", "New")).pl()).isEqualTo("New");
    }

    @Test
    void labelIsTakenFoldedAndAcrossLanguages() {
        assertThat(problems("  KLIENT ", "Buyer"))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("labelPl", "picklist.error.labelTaken"));
        assertThat(problems("client", "Buyer")).hasSize(1);
        assertThat(problems("Nabywca", "zolw"))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("labelEn", "picklist.error.labelRetired"));
        assertThat(problems("Ten sam", "Ten sam")).isEmpty();
    }

    @Test
    void labelsAreOneLineOfAtMostTwoHundredLetters() {
        assertThat(problems("a".repeat(201), "b\nc"))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("labelPl", "error.tooLong"), tuple("labelEn", "error.characters"));
        assertThat(problems("a".repeat(200), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "3, 0", "4, 1"})
    void placeLiesWithinTheList(int place, int problems) {
        PicklistForm form = form("Nowa", "New");
        form.setPlace(place);

        assertThat(PicklistRules.problems(form, List.of(CLIENT, OLD))).hasSize(problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Client", "a--b", "-a", "a-", "", "zażółć", "a b"})
    void codeIsOfLettersDigitsAndHyphens(String code) {
        assertThat(PicklistRules.problem(code, List.of())).map(Problem::key).contains("picklist.error.code");
    }

    @Test
    void codeIsUnique() {
        assertThat(PicklistRules.problem("client", List.of(CLIENT)))
                .map(Problem::key)
                .contains("picklist.error.codeTaken");
        assertThat(PicklistRules.problem("client-2", List.of(CLIENT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Zażółć gęślą, zazolc-gesla", "'  (IT) ', it", "'>500', 500", "'!!!', value"})
    void codeIsMadeOfTheLabel(String label, String code) {
        assertThat(PicklistRules.codeOf(label)).isEqualTo(code);
    }

    @Test
    void longLabelMakesACodeThatIsOne() {
        String code = PicklistRules.codeOf("abcdefgh ".repeat(20));

        assertThat(PicklistRules.problem(code, List.of())).isEmpty();
    }

    @Test
    void labelsNameBeforeCodesAndTheLivingBeforeTheRetired() {
        PicklistItem renamed = item("buyer", "Kupujący", "Purchaser", false);
        PicklistItem buyer = item("other", "Nabywca", "Buyer", false);
        PicklistItem gone = item("nabywca", "Były", "Former", true);

        assertThat(PicklistNames.of(List.of(gone, renamed, buyer)))
                .containsEntry("buyer", buyer)
                .containsEntry("nabywca", buyer)
                .containsEntry("other", buyer)
                .containsEntry("kupujacy", renamed)
                .containsEntry("former", gone);
    }

    private static List<Problem> problems(String pl, String en) {
        return PicklistRules.problems(form(pl, en), List.of(CLIENT, OLD));
    }

    private static PicklistForm form(String pl, String en) {
        PicklistForm form = new PicklistForm();
        form.setLabelPl(pl);
        form.setLabelEn(en);
        return form;
    }

    private static PicklistItem item(String code, String pl, String en, boolean retired) {
        return new PicklistItem(1, Picklist.COMPANY_TYPE, code, pl, en, Tone.NEUTRAL, retired);
    }
}
