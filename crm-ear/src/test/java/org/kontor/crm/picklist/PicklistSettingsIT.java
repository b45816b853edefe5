package org.kontor.crm.picklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;

/** S-11, S-12, S-17: whoever may change settings keeps the lists, and nobody else does. */
@ExtendWith(ArquillianExtension.class)
class PicklistSettingsIT extends PicklistCase {

    @Inject
    ChangeService changes;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    /** on every path. */
    @Test
    void onlyThoseOfTheSettingsKeepLists() {
        String code = added("Górnictwo");
        PicklistTable before = table();

        for (String user : List.of("Anna", "Marek Head")) {
            PicklistForm form = opened(code);
            form.setRetired(true);
            assertThatThrownBy(() -> settings.table(rights(user), LIST)).isInstanceOf(SettingsForbidden.class);
            assertThatThrownBy(() -> settings.conflict(rights(user), LIST)).isInstanceOf(SettingsForbidden.class);
            assertThatThrownBy(() -> settings.add(house.by(user), LIST, form("Cudza " + mark, "")))
                    .isInstanceOf(SettingsForbidden.class);
            assertThatThrownBy(() -> settings.save(house.by(user), LIST, code, form))
                    .isInstanceOf(SettingsForbidden.class);
            assertThatThrownBy(() -> settings.delete(house.by(user), LIST, code, null))
                    .isInstanceOf(SettingsForbidden.class);
        }

        assertThat(table()).isEqualTo(before);
    }

    @Test
    void addsAtTheEndOrWhereItShallStand() {
        String last = add("Żegluga", "Shipping").code();
        PicklistForm form = form("Pierwsza " + mark, "");
        form.setPlace(1);
        form.setTone(Tone.VIOLET);
        String first = settings.add(house.by("Admin"), LIST, form).code();

        List<PicklistItem> items = table().items();

        assertThat(items.get(items.size() - 1))
                .extracting(PicklistItem::code, PicklistItem::labelPl, PicklistItem::labelEn, PicklistItem::tone)
                .containsExactly("shipping-" + mark, "Żegluga " + mark, "Shipping " + mark, Tone.NEUTRAL);
        assertThat(items.get(0))
                .extracting(PicklistItem::code, PicklistItem::labelEn, PicklistItem::tone)
                .containsExactly(first, "Pierwsza " + mark, Tone.VIOLET);
        assertThat(last).isEqualTo("shipping-" + mark);
    }

    @Test
    void refusesNamesThatAreThereAndKeepsTheCode() {
        String one = add("Hutnictwo", "Metallurgy").code();
        String two = added("Szkło");

        Invalid refused = catchThrowableOfType(
                Invalid.class, () -> change("Admin", two, form -> form.setLabelEn("HUTNICTWO " + mark)));

        assertThat(refused.problems())
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("labelEn", "picklist.error.labelTaken"));
        assertThat(change("Admin", one, form -> form.setLabelEn("")).code()).isEqualTo(one);
        assertThat(item(one).labelEn()).isEqualTo("Hutnictwo " + mark);
        assertThatThrownBy(() -> settings.delete(house.by("Admin"), LIST, "none-" + mark, null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        String code = added("Rybołówstwo");
        PicklistForm mine = opened(code);
        change("Other Admin", code, form -> form.setLabelEn("Fishing " + mark));

        mine.setTone(Tone.GREEN);
        EditConflict lost =
                catchThrowableOfType(EditConflict.class, () -> settings.save(house.by("Admin"), LIST, code, mine));
        assertThatThrownBy(() -> settings.delete(house.by("Admin"), LIST, code, mine.getVersion()))
                .isInstanceOf(EditConflict.class);

        assertThat(lost.who()).isEqualTo("Other Admin");
        assertThat(lost.currentVersion()).isEqualTo(table().version());
        assertThat(item(code))
                .extracting(PicklistItem::labelEn, PicklistItem::tone)
                .containsExactly("Fishing " + mark, Tone.NEUTRAL);
        mine.setVersion(lost.currentVersion());
        settings.save(house.by("Admin"), LIST, code, mine);
        assertThat(item(code).tone()).isEqualTo(Tone.GREEN);
    }

    @Test
    void historyTellsEveryChangeAndAnIdleOneIsNone() {
        PicklistChange adding = add("Odlewnictwo", "Founding");
        PicklistChange renaming = change("Other Admin", adding.code(), form -> form.setLabelPl("Odlewy " + mark));
        PicklistChange idle = change("Admin", adding.code(), form -> form.setTone(Tone.NEUTRAL));

        HistoryEntry newest = changes.history(list(), null, 2).entries().get(0);

        assertThat(idle.changeSetId()).isNull();
        assertThat(newest.changeSetId()).isEqualTo(renaming.changeSetId());
        assertThat(newest.actor()).isEqualTo("Other Admin");
        assertThat(newest.changes())
                .extracting(change -> change.column(), change -> change.before(), change -> change.after())
                .contains(tuple("label_pl", "Odlewnictwo " + mark, "Odlewy " + mark));
    }

    @Test
    void movesAndWritesOnlyWhatStandsElsewhere() {
        String a = added("A");
        String b = added("B");
        String c = added("C");

        PicklistChange moved = change("Admin", c, form -> form.setPlace(place(a)));

        assertThat(order(a, b, c)).containsExactly(c, a, b);
        assertThat(changes.history(list(), null, 1).entries().get(0).changes())
                .allMatch(change -> change.column().equals("position"))
                .hasSize(3);
        assertThat(change("Admin", a, form -> form.setPlace(place(a))).changeSetId())
                .as("where it stands already")
                .isNull();

        undo("Admin", moved);

        assertThat(order(a, b, c)).containsExactly(a, b, c);
    }

    private RecordRef list() {
        return new RecordRef("picklist", house.write("select id from crm.picklist where code = ?", LIST.name()));
    }
}
