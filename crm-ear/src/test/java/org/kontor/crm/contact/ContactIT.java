package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;

/** The contact itself: its fields, its list, its rights, its history (S-15). */
@ExtendWith(ArquillianExtension.class)
class ContactIT extends ContactCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void keepsEveryField() {
        ContactForm form = form(ANNA, " Łukasz ", "Żak");
        form.setPosition("kierownik zakupów");
        form.setBirthday(LocalDate.of(1980, 2, 29));
        form.setExternalId("erp-" + house.id(ANNA));
        form.getPhones().add(new PointForm(PointKind.MOBILE, "601 555 014"));
        form.getEmails().add(new PointForm(PointKind.WORK, "L.Zak@Firma.example"));
        form.getMessengers().add(new PointForm(PointKind.SIGNAL, "lzak"));

        ContactCard card = contacts.card(rights(ANNA), contacts.create(house.by(ANNA), form));

        assertThat(card.name()).isEqualTo("Łukasz Żak");
        assertThat(card.position()).isEqualTo("kierownik zakupów");
        assertThat(card.birthday()).isEqualTo(LocalDate.of(1980, 2, 29));
        assertThat(card.phones().get(0).normalized()).isEqualTo("+48601555014");
        assertThat(card.emails().get(0).normalized()).isEqualTo("l.zak@firma.example");
        assertThat(card.messengers()).hasSize(1);
        assertThat(card.responsible().name()).isEqualTo(ANNA);
        assertThat(card.version()).isZero();
        assertThat(card.mayUpdate()).isTrue();
    }

    @Test
    void namesEveryFieldThatBreaksARule() {
        ContactForm form = form(ANNA, " ", "");
        form.setBirthday(LocalDate.of(2999, 1, 1));
        form.getEmails().add(new PointForm(PointKind.WORK, "nobody"));
        form.setResponsibleId(house.id(PIOTR));

        Invalid refused = catchThrowableOfType(Invalid.class, () -> contacts.create(house.by(ANNA), form));

        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("lastName", "emails[0].value", "birthday", "responsibleId");
    }

    @Test
    void findsByWordsOfTheNameAndFragmentsOfPhoneAndEmail() {
        String mark = "q" + house.id(ANNA);
        ContactForm form = form(ANNA, "Zażółć", "Gęślą" + mark);
        form.getPhones().add(new PointForm(PointKind.WORK, "22 " + phone() + " wew. 12"));
        form.getEmails().add(new PointForm(PointKind.WORK, mark + "@firma.example"));
        long id = contacts.create(house.by(ANNA), form);

        for (String typed : List.of("gesla" + mark + " zaz", mark + "@fir", "22 " + phone().substring(0, 8), mark)) {
            assertThat(lists.usual(rights(ANNA), ListFilter.all().matching(typed))
                            .items())
                    .as(typed)
                    .extracting(ListRow::id)
                    .contains(id);
        }
        assertThat(lists.count(rights(ANNA), ListFilter.all().matching("gesla" + mark)))
                .isEqualTo(Count.exactly(1));
        assertThat(lists.count(rights(ANNA), ListFilter.all().matching(mark + " nobody")))
                .isEqualTo(Count.exactly(0));
    }

    @Test
    void noLongerFindsAPhoneThatWentAndKeepsTheVersionHonest() {
        ContactForm form = form(ANNA, "Jan", "Zmienny");
        form.getPhones().add(new PointForm(PointKind.WORK, "22 " + phone()));
        long id = contacts.create(house.by(ANNA), form);
        ContactForm changed = contacts.form(rights(ANNA), id);
        changed.getPhones().clear();
        assertThat(contacts.save(house.by(ANNA), id, changed)).isPresent();

        assertThat(lists.count(rights(ANNA), ListFilter.all().matching("22" + phone().replace(" ", ""))))
                .isEqualTo(Count.exactly(0));
        assertThat(contacts.card(rights(ANNA), id).version()).isEqualTo(1);
        assertThat(contacts.save(house.by(ANNA), id, contacts.form(rights(ANNA), id)))
                .isEmpty();
        assertThat(contacts.card(rights(ANNA), id).version()).isEqualTo(1);
    }

    @Test
    void listsByLastNameInPolishAndWalksByKey() {
        String mark = "w" + house.id(ANNA);
        List.of("Ćwik", "Adam", "Cach", "Ądam", "Żur").forEach(last -> contact(ANNA, "Ewa", last + " " + mark));
        ListFilter filter = ListFilter.all().matching(mark).limited(2);

        var first = lists.usual(rights(ANNA), filter);
        var second = lists.usual(rights(ANNA), filter.from(first.next()));
        var back = lists.usual(rights(ANNA), filter.from(second.previous()));

        assertThat(first.items()).extracting(ListRow::name).containsExactly("Ewa Adam " + mark, "Ewa Ądam " + mark);
        assertThat(second.items()).extracting(ListRow::name).containsExactly("Ewa Cach " + mark, "Ewa Ćwik " + mark);
        assertThat(back.items()).isEqualTo(first.items());
        assertThatThrownBy(() -> lists.usual(rights(ANNA), filter.from("forged")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whatMayNotBeReadDoesNotExistAndWhatMayNotBeChangedSaysWhy() {
        String mark = "r" + house.id(ANNA);
        long hidden = contact(PIOTR, "Piotr", mark);
        ContactForm open = form(PIOTR, "Otwarty", mark);
        open.setAvailableToEveryone(true);
        long flagged = contacts.create(house.by(PIOTR), open);

        assertThatThrownBy(() -> contacts.card(rights(ANNA), hidden)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.history(rights(ANNA), hidden, null, 10))
                .isInstanceOf(NotFound.class);
        assertThat(lists.usual(rights(ANNA), ListFilter.all().matching(mark)).items())
                .extracting(ListRow::id)
                .containsExactly(flagged);
        assertThat(lists.count(rights(ANNA), ListFilter.all().matching(mark))).isEqualTo(Count.exactly(1));
        assertThatThrownBy(() -> contacts.form(rights(ANNA), flagged)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> contacts.delete(house.by(ANNA), List.of(flagged)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> contacts.delete(house.by(ANNA), List.of(hidden)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAStaleFormAndNamesWhoWasFaster() {
        long id = contact(ANNA, "Jan", "Stary");
        ContactForm mine = contacts.form(rights(ANNA), id);
        ContactForm theirs = contacts.form(rights(ADMIN), id);
        theirs.setPosition("prezes");
        contacts.save(house.by(ADMIN), id, theirs);
        mine.setPosition("wiceprezes");

        EditConflict lost = catchThrowableOfType(EditConflict.class, () -> contacts.save(house.by(ANNA), id, mine));

        assertThat(lost.who()).isEqualTo(ADMIN);
        assertThat(contacts.card(rights(ANNA), id).position()).isEqualTo("prezes");
    }

    @Test
    void deletesAndTakesItBackWithEveryPart() {
        ContactForm form = form(ANNA, "Jan", "Znikający");
        form.getPhones().add(new PointForm(PointKind.WORK, "22 " + phone()));
        long id = contacts.create(house.by(ANNA), form);
        ContactCard before = contacts.card(rights(ANNA), id);

        long changeSet = contacts.delete(house.by(ANNA), List.of(id));
        assertThatThrownBy(() -> contacts.card(rights(ANNA), id)).isInstanceOf(NotFound.class);
        assertThat(contacts.undo(house.by(ANNA), changeSet).restored()).isEqualTo(1);

        assertThat(contacts.card(rights(ANNA), id).points()).isEqualTo(before.points());
        assertThat(lists.count(rights(ANNA), ListFilter.all().matching("22" + phone().replace(" ", ""))))
                .isEqualTo(Count.exactly(1));
    }

    @Test
    void tellsHistoryInWords() {
        ContactForm form = form(ANNA, "Jan", "Opowieść");
        form.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 01"));
        long id = contacts.create(house.by(ANNA), form);
        ContactForm changed = contacts.form(rights(ANNA), id);
        changed.setBirthday(LocalDate.of(1990, 5, 1));
        changed.getPhones().get(0).setKind(PointKind.FAX);
        contacts.save(house.by(ANNA), id, changed);

        List<CompanyChange> story = contacts.history(rights(ANNA), id, null, 10).changes();

        assertThat(story)
                .extracting(CompanyChange::kind)
                .containsExactly(CompanyChange.Kind.CHANGED, CompanyChange.Kind.CREATED);
        assertThat(story.get(0).fields()).extracting(CompanyChange.Field::key).containsExactly("phones", "birthday");
        assertThat(story.get(0).fields().get(1).after()).containsExactly(new FieldValue.Day(LocalDate.of(1990, 5, 1)));
        assertThat(story.get(1).fields())
                .extracting(CompanyChange.Field::key)
                .contains("firstName", "lastName", "phones", "responsible");
        assertThat(contacts.undo(house.by(ANNA), story.get(0).changeSetId()).restored())
                .isEqualTo(1);
        assertThat(contacts.card(rights(ANNA), id).birthday()).isNull();
    }

    /** A number of this test's own. */
    private String phone() {
        String digits = "%07d".formatted(house.id(ANNA) % 10_000_000);
        return digits.substring(0, 3) + " " + digits.substring(3, 5) + " " + digits.substring(5);
    }
}
