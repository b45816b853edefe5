package org.kontor.crm.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.kontor.crm.layout.LayoutField.Show;

/** A layout that was kept is made whole with the fields there are now (S-06, S-20). */
class LayoutRulesTest {

    private static final List<String> SECTIONS = List.of("about", "more", "details");
    private static final List<Show> SHOWS = List.of(Show.values());
    private static final List<LayoutSlot> SLOTS = List.of(
            slot("name", "about", true),
            slot("industry", "about", false),
            slot("employees", "more", false),
            slot("responsible", "more", true),
            slot("custom.later", "more", false));

    @Test
    void isTheUsualOneWhenNothingWasKept() {
        List<LayoutSection> usual = LayoutRules.usual(SECTIONS, SLOTS);

        assertThat(usual).extracting(LayoutSection::key).containsExactlyElementsOf(SECTIONS);
        assertThat(keys(usual.get(1))).containsExactly("employees", "responsible", "custom.later");
        assertThat(usual.get(0).fields()).allMatch(field -> field.show() == Show.FILLED);
    }

    @Test
    void keepsOrderTitlesAndPlaces() {
        List<LayoutSection> settled = settle(
                section("more", "Reszta", field("industry", Show.ALWAYS), field("employees", Show.HIDDEN)),
                section("about", "", field("name", Show.FILLED)));

        assertThat(settled).extracting(LayoutSection::key).containsExactly("more", "about", "details");
        assertThat(settled.get(0).title("pl")).isEqualTo("Reszta");
        assertThat(settled.get(0).title("en")).isEqualTo("Reszta");
        assertThat(settled.get(0).fields()).startsWith(field("industry", Show.ALWAYS), field("employees", Show.HIDDEN));
    }

    @Test
    void putsWhatCameLaterAtTheEndOfItsUsualSection() {
        List<LayoutSection> settled = settle(
                section("more", "", field("responsible", Show.FILLED), field("employees", Show.FILLED)),
                section("about", "", field("industry", Show.FILLED), field("name", Show.FILLED)));

        assertThat(keys(settled.get(0))).containsExactly("responsible", "employees", "custom.later");
        assertThat(settled.get(2).key()).isEqualTo("details");
    }

    @Test
    void whatIsHiddenFromWhoeverArrangesStaysBehindTheSameField() {
        List<LayoutSection> stands = List.of(
                section("about", "", field("industry", Show.HIDDEN), field("name", Show.FILLED)),
                section("more", "", field("employees", Show.ALWAYS), field("custom.later", Show.FILLED)));
        List<LayoutSection> wanted =
                List.of(section("more", "Reszta", field("name", Show.FILLED), field("employees", Show.FILLED)));

        List<LayoutSection> kept = LayoutRules.with(Set.of("industry", "custom.later"), stands, wanted);

        assertThat(kept).extracting(LayoutSection::key).containsExactly("more", "about");
        assertThat(keys(kept.get(0))).containsExactly("name", "employees", "custom.later");
        assertThat(kept.get(0).title("pl")).isEqualTo("Reszta");
        assertThat(kept.get(1).fields()).containsExactly(field("industry", Show.HIDDEN));
    }

    @Test
    void leavesOutWhatIsGoneAndTakesNothingTwice() {
        List<LayoutSection> settled = settle(
                section("about", "", field("custom.gone", Show.ALWAYS), field("name", Show.FILLED)),
                section("gone", "", field("industry", Show.HIDDEN)),
                section("more", "", field("name", Show.ALWAYS)));

        assertThat(settled).extracting(LayoutSection::key).containsExactly("about", "more", "details");
        assertThat(keys(settled.get(0))).containsExactly("name", "industry");
    }

    @Test
    void keepsThePlaceOfWhatIsRetired() {
        List<LayoutSlot> retired = new ArrayList<>(SLOTS);
        retired.set(4, new LayoutSlot("custom.later", "more", false, true));

        List<LayoutSection> settled = LayoutRules.settle(
                List.of(section("about", "", field("custom.later", Show.ALWAYS), field("name", Show.FILLED))),
                SECTIONS,
                retired);

        assertThat(settled.get(0).fields()).startsWith(field("custom.later", Show.ALWAYS));
    }

    @Test
    void hidesNothingThatARecordNeeds() {
        List<LayoutSection> settled = settle(
                new LayoutSection("about", "", "", true, List.of(field("industry", Show.FILLED))),
                new LayoutSection("more", "", "", true, List.of(field("responsible", Show.HIDDEN))));

        assertThat(settled.get(0).hidden()).as("the name came later").isFalse();
        assertThat(settled.get(1).hidden()).isFalse();
        assertThat(settled.get(1).fields()).startsWith(field("responsible", Show.FILLED));
        assertThat(LayoutRules.settle(List.of(new LayoutSection("details", "", "", true, List.of())), SECTIONS, SLOTS)
                        .get(0)
                        .hidden())
                .isTrue();
    }

    @Test
    void namesEverythingThatIsWrong() {
        List<LayoutSection> wanted = List.of(
                section("about", "x".repeat(61), field("name", Show.HIDDEN), field("unknown", Show.FILLED)),
                section("about", "\u0000"),
                section("else", "", field("industry", Show.FILLED), field("industry", Show.FILLED)));

        assertThat(LayoutRules.problems(wanted, SECTIONS, SLOTS))
                .extracting(problem -> problem.field() + " " + problem.key())
                .containsExactly(
                        "sections[0].titles.pl error.tooLong",
                        "sections[0].fields[0].show layout.error.needed",
                        "sections[0].fields[1].key layout.error.field",
                        "sections[1].key layout.error.section",
                        "sections[1].titles.pl error.characters",
                        "sections[2].key layout.error.section",
                        "sections[2].fields[1].key layout.error.field");
    }

    @Test
    void showsAHiddenFieldWhereItIsWanted() {
        RecordLayout layout = new RecordLayout(
                settle(section("about", "", field("name", Show.FILLED), field("employees", Show.HIDDEN))),
                RecordLayout.Whose.COMMON,
                java.util.Set.of());

        List<LayoutSection> showing = layout.showing("employees", "details");

        assertThat(showing.get(2).fields()).containsExactly(field("employees", Show.FILLED));
        assertThat(keys(showing.get(0))).doesNotContain("employees");
    }

    /** Whatever was kept, every field and section is there once, and settling again changes nothing. */
    @Property(tries = 300)
    void losesAndDoublesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<LayoutSection> kept = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            List<LayoutField> fields = new ArrayList<>();
            for (int j = random.nextInt(7); j > 0; j--) {
                String key = random.nextInt(5) == 0
                        ? "gone"
                        : SLOTS.get(random.nextInt(SLOTS.size())).key();
                fields.add(field(key, SHOWS.get(random.nextInt(3))));
            }
            Collections.shuffle(fields, random);
            String key = random.nextInt(5) == 0 ? "gone" : SECTIONS.get(random.nextInt(3));
            kept.add(new LayoutSection(key, "", "", random.nextBoolean(), fields));
        }

        List<LayoutSection> settled = LayoutRules.settle(kept, SECTIONS, SLOTS);

        assertThat(settled).extracting(LayoutSection::key).containsExactlyInAnyOrderElementsOf(SECTIONS);
        assertThat(settled.stream().flatMap(section -> keys(section).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        SLOTS.stream().map(LayoutSlot::key).toList());
        assertThat(LayoutRules.settle(settled, SECTIONS, SLOTS)).isEqualTo(settled);
        assertThat(LayoutRules.problems(settled, SECTIONS, SLOTS)).isEmpty();
        assertThat(LayoutJson.kept("{\"sections\":" + LayoutJson.write(settled) + "}"))
                .isEqualTo(settled);
    }

    private static List<LayoutSection> settle(LayoutSection... kept) {
        return LayoutRules.settle(List.of(kept), SECTIONS, SLOTS);
    }

    private static LayoutSlot slot(String key, String section, boolean fixed) {
        return new LayoutSlot(key, section, fixed, false);
    }

    private static LayoutSection section(String key, String title, LayoutField... fields) {
        return new LayoutSection(key, title, "", false, List.of(fields));
    }

    private static LayoutField field(String key, Show show) {
        return new LayoutField(key, show);
    }

    private static List<String> keys(LayoutSection section) {
        return section.fields().stream().map(LayoutField::key).toList();
    }
}
