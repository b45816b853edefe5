package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.layout.LayoutField.Show;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.layout.Layouts;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.layout.RecordLayout.Whose;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;

/** S-06, S-20: whose layout holds, who may write it, and what undo may touch. */
@ExtendWith(ArquillianExtension.class)
class LayoutIT extends CompanyCase {

    private static final String ANNA = "Anna Żółć";
    private static final List<LayoutSection> MINE =
            List.of(new LayoutSection("more", "Moje", "", false, List.of(new LayoutField("industry", Show.ALWAYS))));
    private static final List<LayoutSection> OURS = List.of(new LayoutSection("details", "", "Ours", true, List.of()));

    @Inject
    CompanyLayouts layouts;

    @Inject
    ImportResults undoing;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @AfterEach
    void giveUpTheCommonOne() {
        layouts.reset(house.by("Admin"), true);
    }

    @Test
    void onesOwnComesBeforeTheCommonOne() {
        assertThat(of(ANNA).whose()).isEqualTo(Whose.USUAL);

        layouts.keep(house.by("Admin"), OURS, true);
        assertThat(of(ANNA).whose()).isEqualTo(Whose.COMMON);
        assertThat(of(ANNA).sections().get(0).hidden()).isTrue();

        layouts.keep(house.by(ANNA), MINE, false);
        assertThat(of(ANNA).whose()).isEqualTo(Whose.OWN);
        assertThat(of(ANNA).sections().get(0).titlePl()).isEqualTo("Moje");
        assertThat(of("Piotr South").whose()).isEqualTo(Whose.COMMON);

        layouts.reset(house.by(ANNA), false);
        assertThat(of(ANNA).whose()).isEqualTo(Whose.COMMON);
        layouts.reset(house.by("Admin"), true);
        assertThat(of(ANNA).sections()).extracting(LayoutSection::key).containsExactly("about", "more", "details");
    }

    @Test
    void thePageHasItWithTheCompany() {
        long id = create(ANNA, "Laid out");
        layouts.keep(house.by(ANNA), MINE, false);
        layouts.fold(house.by(ANNA), "more", true);
        layouts.fold(house.by(ANNA), "more", true);
        layouts.fold(house.by(ANNA), "about", true);
        layouts.fold(house.by(ANNA), "about", false);
        layouts.fold(house.by(ANNA), "nowhere", true);

        RecordLayout layout = companies.card(rights(ANNA), id).layout();

        assertThat(layout.whose()).isEqualTo(Whose.OWN);
        assertThat(layout.sections().get(0).fields().get(0)).isEqualTo(new LayoutField("industry", Show.ALWAYS));
        assertThat(layout.folded()).containsExactly("more");
        assertThat(companies.card(rights("Admin"), id).layout().folded()).isEmpty();
    }

    @Test
    void theCommonOneNeedsTheRightToChangeSettings() {
        assertThatThrownBy(() -> layouts.keep(house.by(ANNA), OURS, true)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> layouts.reset(house.by(ANNA), true)).isInstanceOf(SettingsForbidden.class);
        assertThat(of(ANNA).whose()).isEqualTo(Whose.USUAL);
    }

    /** Of two administrators who arrange it at once the second is told, and may then replace the first one's. */
    @Test
    void theCommonOneIsNotKeptOverAnothersUnseen() {
        RecordLayout seen = layouts.findCommon(rights("Admin"));
        layouts.keepUnchanged(house.by("Admin"), OURS, seen);

        assertThatThrownBy(() -> layouts.keepUnchanged(house.by("Admin"), MINE, seen))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.problems().get(0).key()).isEqualTo(Layouts.CHANGED));
        assertThat(of(ANNA).sections().get(0).hidden()).isTrue();
        layouts.keepUnchanged(house.by("Admin"), MINE, layouts.findCommon(rights("Admin")));
        assertThat(of(ANNA).sections().get(0).titlePl()).isEqualTo("Moje");
    }

    @Test
    void nothingNeededIsHidden() {
        List<LayoutSection> nameless =
                List.of(new LayoutSection("more", "", "", false, List.of(new LayoutField("name", Show.HIDDEN))));

        assertThatThrownBy(() -> layouts.keep(house.by(ANNA), nameless, false))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("layout.error.needed"));
    }

    @Test
    void aHiddenFieldComesBackIntoALayoutOfOnesOwn() {
        layouts.keep(
                house.by("Admin"),
                List.of(new LayoutSection("about", "", "", false, List.of(new LayoutField("revenue", Show.HIDDEN)))),
                true);

        layouts.show(house.by(ANNA), rights(ANNA), "revenue", "more");

        assertThat(of(ANNA).whose()).isEqualTo(Whose.OWN);
        assertThat(of(ANNA).field("revenue")).contains(new LayoutField("revenue", Show.FILLED));
        assertThat(of("Piotr South").field("revenue")).contains(new LayoutField("revenue", Show.HIDDEN));
    }

    @Test
    void undoTouchesOnesOwnAndForThoseOfTheSettingsTheCommonOne() {
        layouts.keep(house.by(ANNA), MINE, false);
        long gone = layouts.reset(house.by(ANNA), false).orElseThrow();
        long common = layouts.keep(house.by("Admin"), OURS, true).orElseThrow();

        undoing.undoChangeSet(house.by("Piotr South"), gone);
        undoing.undoChangeSet(house.by(ANNA), common);
        assertThat(of(ANNA).whose()).isEqualTo(Whose.COMMON);

        undoing.undoChangeSet(house.by(ANNA), gone);
        assertThat(of(ANNA).sections().get(0).titlePl()).isEqualTo("Moje");
        undoing.undoChangeSet(house.by("Admin"), common);
        assertThat(of("Piotr South").whose()).isEqualTo(Whose.USUAL);
    }

    private RecordLayout of(String user) {
        return layouts.find(rights(user));
    }
}
