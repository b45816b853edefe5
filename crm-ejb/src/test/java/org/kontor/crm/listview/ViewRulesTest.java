package org.kontor.crm.listview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.crm.shared.Problem;

class ViewRulesTest {

    private static final List<SavedView> OTHERS =
            List.of(new SavedView(1, 0, "Klienci Łodzi", "", List.of(), false, 7, "Anna", true));

    @Test
    void aNameIsNeededAndFitsOnATab() {
        assertThat(keys(named(" "))).containsExactly("view.error.nameNeeded");
        assertThat(keys(named("a".repeat(60)))).isEmpty();
        assertThat(keys(named("a".repeat(61)))).containsExactly("view.error.nameLong");
        assertThat(keys(named("a\nb"))).containsExactly("error.characters");
    }

    @Test
    void noTwoViewsAreNamedAlike() {
        assertThat(keys(named("klienci lodzi "))).containsExactly("view.error.nameTaken");
        assertThat(keys(named("Klienci Łodzi 2"))).isEmpty();
    }

    @Test
    void aQuestionHasAnEnd() {
        assertThat(keys(named("a").asking("q=" + "a".repeat(3998), List.of()))).isEmpty();
        assertThat(keys(named("a").asking("q=" + "a".repeat(3999), List.of()))).containsExactly("view.error.queryLong");
    }

    @Test
    void columnsMayBeTheReadersOwnButNoneComesTwice() {
        ShownColumn name = new ShownColumn("name", 0);

        assertThat(keys(named("a").asking("", List.of(name)))).isEmpty();
        assertThat(keys(named("a").asking("", List.of(name, name)))).containsExactly("list.error.columns");
    }

    private static ViewDraft named(String name) {
        return new ViewDraft(name, "", List.of(), false);
    }

    private static List<String> keys(ViewDraft draft) {
        return ViewRules.problems(draft, OTHERS).stream().map(Problem::key).toList();
    }
}
