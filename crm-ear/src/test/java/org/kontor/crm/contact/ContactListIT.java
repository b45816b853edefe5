package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.bulk.BulkService;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.listing.BulkResult;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.listing.ListSort;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;
import org.kontor.crm.shared.RecordRef;

/** B-06, B-07, A-05: contacts are listed, narrowed, ordered and changed together as companies are, within the rights. */
@ExtendWith(ArquillianExtension.class)
class ContactListIT extends ContactCase {

    @Inject
    ContactBulk bulk;

    @Inject
    BulkService runs;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Conditions all = Conditions.NONE.and(Condition.fragment(mark));

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void walksEveryOrderByKeyBothWays() {
        for (int i = 0; i < 5; i++) {
            ContactForm form = form(ANNA, "Ewa", "Ścieżka " + mark + " " + (char) ('a' + i / 2));
            form.setPosition(i % 2 == 0 ? null : "prezes");
            form.setBirthday(i % 3 == 0 ? null : LocalDate.of(1980 + i % 2, 1, 1));
            contacts.create(house.by(ANNA), form);
        }
        List<ListSort> orders = new ArrayList<>(ListSort.by(lists.fields(rights(ANNA))));
        orders.add(new ListSort(List.of(new ListSort.Key("position", false), new ListSort.Key("birthday", true))));
        assertThat(orders).hasSizeGreaterThan(10);

        for (ListSort sort : orders) {
            ListFilter filter = ListFilter.all().matching(mark).sorted(sort);
            List<Long> whole = ids(page(ANNA, filter));
            List<Long> walked = new ArrayList<>();
            Page<ListRow> part = page(ANNA, filter.limited(2));
            walked.addAll(ids(part));
            while (part.next() != null) {
                part = page(ANNA, filter.limited(2).from(part.next()));
                walked.addAll(ids(part));
            }
            List<Long> back = new ArrayList<>(reversed(part));
            while (part.previous() != null) {
                part = page(ANNA, filter.limited(2).from(part.previous()));
                back.addAll(reversed(part));
            }
            Collections.reverse(back);

            assertThat(walked).as(sort.text()).hasSize(5).isEqualTo(whole);
            assertThat(back).as(sort.text()).isEqualTo(whole);
        }
    }

    @Test
    void answersEveryFieldByItsOwnOperators() {
        long company = company(ANNA, "Zakład " + mark);
        ContactForm form = form(ANNA, "Żaneta", "Pytana " + mark);
        form.setPosition("Główna księgowa");
        form.setBirthday(LocalDate.of(1990, 5, 17));
        form.setExternalId("ext-" + mark);
        form.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 99"));
        form.getEmails().add(new PointForm(PointKind.WORK, "Zaneta@" + mark + ".example"));
        long asked = contacts.create(house.by(ANNA), form);
        links.link(house.by(ANNA), company, asked, "", false);
        long plain = contact(ANNA, "Jan", mark);

        Map.of(
                        "firstName=żaneta",
                        asked,
                        "lastName:starts=pyt",
                        asked,
                        "position:contains=księg",
                        asked,
                        "birthday:before=1990-05-18",
                        asked,
                        "company=" + company,
                        asked,
                        "companyName:contains=zaklad",
                        asked,
                        "phones=%2B48225550199",
                        asked,
                        "emails:contains=" + mark + ".example",
                        asked,
                        "externalId=ext-" + mark,
                        asked,
                        "company:empty=true",
                        plain)
                .forEach((text, id) -> assertThat(found(ANNA, text)).as(text).containsExactly(id));
        assertThat(found(ANNA, "company:not=" + company)).containsExactly(plain);
        assertThat(found(ANNA, "firstName:empty=true")).isEmpty();
        assertThat(found(ANNA, "firstName=nobody&or.firstName=jan")).containsExactly(plain);
        assertThatThrownBy(() -> found(ANNA, "company=nobody")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> found(ANNA, "name=" + mark)).isInstanceOf(Invalid.class);
    }

    @Test
    void aCompanyOutOfSightIsNoneWhateverIsAsked() {
        long hidden = company(PIOTR, "Tajna " + mark);
        long contact = contact(ANNA, "Jan", mark);
        links.link(house.by(ADMIN), hidden, contact, "", true);

        for (String text : List.of("company=" + hidden, "companyName:contains=tajna", "company:filled=true")) {
            assertThat(found(ANNA, text)).as(text).isEmpty();
            assertThat(found(ADMIN, text)).as(text).containsExactly(contact);
        }
        assertThat(found(ANNA, "company:not=" + hidden)).containsExactly(contact);
        assertThat(found(ANNA, "company:empty=true")).containsExactly(contact);
        assertThat(page(ANNA, ListFilter.all().matching(mark)).items().get(0).value("company"))
                .isNull();
        assertThat(page(ADMIN, ListFilter.all().matching(mark)).items().get(0).value("company"))
                .isEqualTo(new FieldValue.Linked(new RecordRef("company", hidden), "Tajna " + mark));
    }

    @Test
    void changesAndDeletesTogetherWhatTheRolesReachAndTakesItBack() {
        long own = contact(ANNA, "Jan", mark);
        long foreign = open(PIOTR);
        contact(PIOTR, "Ukryty", mark);
        BulkChange flag = new BulkChange("availableToEveryone", "true");

        assertThat(bulk.preview(rights(ANNA), all, flag)).isEqualTo(new BulkPreview(1, 0, 1));
        BulkResult changed = Objects.requireNonNull(
                runs.change(by(ANNA), "contact", all, flag).result());
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(contacts.card(rights(ANNA), own).availableToEveryone()).isTrue();
        assertThat(contacts.history(rights(ANNA), own, null, 1).changes().get(0).cause())
                .isEqualTo(Cause.BULK);
        contacts.undo(house.by(ANNA), changed.changeSet());
        assertThat(contacts.card(rights(ANNA), own).availableToEveryone()).isFalse();

        assertThat(bulk.previewDelete(rights(ANNA), all)).isEqualTo(new BulkPreview(1, 0, 1));
        BulkResult gone =
                Objects.requireNonNull(runs.delete(by(ANNA), "contact", all).result());
        assertThat(gone.changed()).isEqualTo(1);
        assertThat(found(ANNA, "q=" + mark)).containsExactly(foreign);
        assertThat(lists.count(rights(ADMIN), ListFilter.all().matching(mark))).isEqualTo(Count.exactly(2));
        contacts.undo(house.by(ANNA), gone.changeSet());
        assertThat(found(ANNA, "q=" + mark)).containsExactlyInAnyOrder(own, foreign);
    }

    @Test
    void givesContactsToThoseOnlyWhomTheRolesAllow() {
        contact(ANNA, "Jan", mark);
        String south = Long.toString(house.id(PIOTR));

        assertThatThrownBy(() -> bulk.change(by(ANNA), all, new BulkChange("responsible", south)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> bulk.preview(rights(ANNA), all, new BulkChange("position", "prezes")))
                .isInstanceOf(Invalid.class);
        assertThat(bulk.change(by(ADMIN), all, new BulkChange("responsible", south))
                        .changed())
                .isEqualTo(1);
        assertThat(found(ANNA, "q=" + mark)).isEmpty();
    }

    private long open(String user) {
        ContactForm form = form(user, "Otwarty", mark);
        form.setAvailableToEveryone(true);
        return contacts.create(house.by(user), form);
    }

    private Act by(String user) {
        return house.by(user).as(Cause.BULK);
    }

    private Page<ListRow> page(String user, ListFilter filter) {
        return lists.usual(rights(user), filter);
    }

    /** Those of this test that the question finds. */
    private List<Long> found(String user, String query) {
        Conditions asked = Conditions.read(Query.parse(query));
        Conditions ours = new Conditions(asked.groups().stream()
                .map(group -> {
                    List<Condition> more = new ArrayList<>(group);
                    more.add(Condition.fragment(mark));
                    return more;
                })
                .toList());
        return ids(page(user, ListFilter.all().narrowed(ours)));
    }

    private static List<Long> ids(Page<ListRow> page) {
        return page.items().stream().map(ListRow::id).toList();
    }

    private static List<Long> reversed(Page<ListRow> page) {
        List<Long> ids = new ArrayList<>(ids(page));
        Collections.reverse(ids);
        return ids;
    }
}
