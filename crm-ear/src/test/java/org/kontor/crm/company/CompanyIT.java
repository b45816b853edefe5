package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Cause;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Money;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Page;
import org.kontor.crm.shared.Problem;

@ExtendWith(ArquillianExtension.class)
class CompanyIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    CompanyService companies;

    @Inject
    AccessService access;

    TestHouse house;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.productWith(CompanyIT.class, TestHouse.class);
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("South", "Sales")
                .user("Admin", "Sales", "administrator")
                .user("Marek Head", "North", "head")
                .user("Anna Żółć", "North", "sales")
                .user("Piotr South", "South", "sales");
    }

    @Test
    void createsAndShowsEveryField() {
        CompanyForm form = form("Bałtyk Stal");
        form.setType("client");
        form.setIndustry("manufacturing");
        form.setEmployees("50-250");
        form.getRevenue().setAmount(new BigDecimal("184200000.50"));
        form.getPhones().add(new PointForm(PointKind.WORK, "58 555 01 12"));
        form.getPhones().add(new PointForm(PointKind.MOBILE, ""));
        form.getEmails().add(new PointForm(PointKind.WORK, "Biuro@Baltyk.example"));
        form.getAddresses().add(new AddressForm(AddressKind.REGISTERED, "ul. Stoczniowa 14, Gdańsk"));

        CompanyCard card = companies.card(rights("Anna Żółć"), companies.create(house.by("Anna Żółć"), form));

        assertThat(card.name()).isEqualTo("Bałtyk Stal");
        assertThat(card.type()).isNotNull().extracting(type -> type.label("pl")).isEqualTo("Klient");
        assertThat(card.revenue()).isEqualTo(new Money(new BigDecimal("184200000.50"), "PLN"));
        assertThat(card.phones()).extracting(CompanyCard.Point::normalized).containsExactly("+48585550112");
        assertThat(card.emails()).extracting(CompanyCard.Point::value).containsExactly("Biuro@Baltyk.example");
        assertThat(card.addresses()).extracting(CompanyCard.Address::kind).containsExactly(AddressKind.REGISTERED);
        assertThat(card.createdBy())
                .isNotNull()
                .extracting(person -> person.name())
                .isEqualTo("Anna Żółć");
        assertThat(card.version()).isZero();
        assertThat(card.mayUpdate()).isTrue();
    }

    @Test
    void refusesNamingEveryField() {
        CompanyForm form = form(" ");
        form.setType("no-such");
        form.getRevenue().setAmount(BigDecimal.TEN);
        form.getRevenue().setCurrency("XQX");
        form.getPhones().add(new PointForm(PointKind.WORK, "abc"));
        form.getEmails().add(new PointForm(PointKind.WORK, "biuro.baltyk.example"));
        form.setResponsibleId(house.id("Piotr South"));

        Invalid invalid = catchThrowableOfType(Invalid.class, () -> companies.create(house.by("Anna Żółć"), form));

        assertThat(invalid.problems())
                .extracting(Problem::field)
                .containsExactly(
                        "name", "type", "revenue.currency", "phones[0].value", "emails[0].value", "responsibleId");
        assertThat(invalid.problems())
                .extracting(Problem::key)
                .contains("error.email.noAt", "company.error.nameRequired");
    }

    @Test
    void refusesCharactersNoDatabaseHolds() {
        assertThatThrownBy(() -> create("Anna Żółć", "Nul\u0000l")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> create("Anna Żółć", "Half\ud83d")).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesASecondCompanyWithTheSameExternalId() {
        String external = UUID.randomUUID().toString();
        CompanyForm form = form("First");
        form.setExternalId(external);
        companies.create(house.by("Anna Żółć"), form);

        Invalid invalid = catchThrowableOfType(Invalid.class, () -> companies.create(house.by("Anna Żółć"), form));

        assertThat(invalid.problems()).extracting(Problem::field).containsExactly("externalId");
    }

    @Test
    void hidesWhatMayNotBeReadAndRefusesWhatMayNotBeDone() {
        long id = create("Marek Head", "Marek's");

        assertThatThrownBy(() -> companies.card(rights("Piotr South"), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> companies.save(house.by("Piotr South"), id, form("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> companies.delete(house.by("Piotr South"), List.of(id)))
                .isInstanceOf(NotFound.class);
        assertThat(companies.card(rights("Anna Żółć"), id).mayUpdate()).isFalse();
        assertThatThrownBy(() -> companies.form(rights("Anna Żółć"), id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> companies.delete(house.by("Anna Żółć"), List.of(id)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theFlagOpensTheCompanyToTheLevelOpen() {
        CompanyForm form = form("Open to all");
        form.setAvailableToEveryone(true);
        form.setResponsibleId(house.id("Marek Head"));
        long id = companies.create(house.by("Marek Head"), form);

        assertThat(companies.card(rights("Piotr South"), id).mayUpdate()).isFalse();
        assertThat(companies.flagReach().roles())
                .extracting(role -> role.name("en"))
                .contains("Salesperson");
    }

    @Test
    void aSaveWithAnOldVersionNamesWhoAndWhen() {
        long id = create("Anna Żółć", "Contested");
        CompanyForm mine = companies.form(rights("Anna Żółć"), id);
        CompanyForm theirs = companies.form(rights("Marek Head"), id);
        theirs.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 01"));
        companies.save(house.by("Marek Head"), id, theirs);

        EditConflict conflict =
                catchThrowableOfType(EditConflict.class, () -> companies.save(house.by("Anna Żółć"), id, mine));

        assertThat(conflict.who()).isEqualTo("Marek Head");
        assertThat(conflict.currentVersion()).isEqualTo(1);
        mine.setVersion(conflict.currentVersion());
        companies.save(house.by("Anna Żółć"), id, mine);
    }

    @Test
    void keepsTheIdentityOfPartsAndRefusesForeignOnes() {
        long id = create("Anna Żółć", "Parts");
        CompanyForm form = companies.form(rights("Anna Żółć"), id);
        form.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 01"));
        form.getPhones().add(new PointForm(PointKind.FAX, "22 555 01 02"));
        companies.save(house.by("Anna Żółć"), id, form);
        List<Long> before = phones(id).stream().map(CompanyCard.Point::id).toList();
        CompanyForm again = companies.form(rights("Anna Żółć"), id);
        again.getPhones().remove(0);
        again.getPhones().get(0).setKind(PointKind.HOME);
        companies.save(house.by("Anna Żółć"), id, again);

        assertThat(phones(id)).extracting(CompanyCard.Point::id).containsExactly(before.get(1));
        assertThat(phones(id)).extracting(CompanyCard.Point::kind).containsExactly(PointKind.HOME);
        CompanyForm foreign = companies.form(rights("Anna Żółć"), create("Anna Żółć", "Other"));
        PointForm stolen = new PointForm(PointKind.WORK, "22 555 01 03");
        stolen.setId(before.get(1));
        foreign.getPhones().add(stolen);
        assertThatThrownBy(() -> companies.create(house.by("Anna Żółć"), foreign))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void handsOverOnlyToThoseTheLevelForAddingReaches() {
        long id = create("Anna Żółć", "Handed");
        CompanyForm form = companies.form(rights("Anna Żółć"), id);
        form.setResponsibleId(house.id("Piotr South"));
        assertThatThrownBy(() -> companies.save(house.by("Anna Żółć"), id, form))
                .isInstanceOf(Invalid.class);

        form.setResponsibleId(house.id("Marek Head"));
        companies.save(house.by("Anna Żółć"), id, form);

        assertThatThrownBy(() -> companies.form(rights("Anna Żółć"), id)).isInstanceOf(Forbidden.class);
        assertThat(companies.responsibleChoices(rights("Anna Żółć"), "zo", 10))
                .extracting(person -> person.name())
                .containsExactly("Anna Żółć");
        assertThat(companies.responsibleChoices(rights("Anna Żółć"), "Piotr", 10))
                .isEmpty();
    }

    @Test
    void deletesSeveralAtOnceAndTakesItBack() {
        CompanyForm form = form("To go");
        form.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 01"));
        form.getAddresses().add(new AddressForm(AddressKind.ACTUAL, "ul. Krótka 1"));
        long first = companies.create(house.by("Anna Żółć"), form);
        long second = create("Anna Żółć", "Also to go");
        CompanyCard before = companies.card(rights("Anna Żółć"), first);

        long changeSet = companies.delete(house.by("Anna Żółć"), List.of(first, second));
        assertThatThrownBy(() -> companies.card(rights("Anna Żółć"), first)).isInstanceOf(NotFound.class);
        var undone = companies.undo(house.by("Anna Żółć"), changeSet);

        assertThat(undone.restored()).isEqualTo(2);
        CompanyCard after = companies.card(rights("Anna Żółć"), first);
        assertThat(after.points()).isEqualTo(before.points());
        assertThat(after.addresses()).isEqualTo(before.addresses());
    }

    @Test
    void tellsHistoryInLabels() {
        long id = create("Anna Żółć", "Story");
        CompanyForm form = companies.form(rights("Anna Żółć"), id);
        form.setName("Story renamed");
        form.setType("partner");
        form.getRevenue().setAmount(new BigDecimal("10"));
        form.getRevenue().setCurrency("EUR");
        form.getPhones().add(new PointForm(PointKind.WORK, "22 555 01 01"));
        companies.save(house.by("Anna Żółć").as(Cause.REST), id, form);
        CompanyForm second = companies.form(rights("Anna Żółć"), id);
        second.getRevenue().setAmount(new BigDecimal("20"));
        second.getPhones().get(0).setKind(PointKind.FAX);
        companies.save(house.by("Anna Żółć"), id, second);
        CompanyForm third = companies.form(rights("Anna Żółć"), id);
        third.getRevenue().setCurrency("USD");
        third.getPhones().get(0).setValue("22 555 09 09");
        companies.save(house.by("Anna Żółć"), id, third);

        List<CompanyChange> story =
                companies.history(rights("Anna Żółć"), id, null, 50).changes();

        assertThat(story)
                .extracting(CompanyChange::kind)
                .containsExactly(
                        CompanyChange.Kind.CHANGED,
                        CompanyChange.Kind.CHANGED,
                        CompanyChange.Kind.CHANGED,
                        CompanyChange.Kind.CREATED);
        assertThat(story.get(2).cause()).isEqualTo(Cause.REST);
        assertThat(story.get(2).fields())
                .extracting(CompanyChange.Field::key)
                .containsExactly("name", "type", "revenue", "phones");
        assertThat(story.get(1).fields().get(0).before()).containsExactly(amount("10.00", "EUR"));
        assertThat(story.get(1).fields().get(0).after()).containsExactly(amount("20.00", "EUR"));
        assertThat(story.get(1).fields().get(1).before())
                .containsExactly(new FieldValue.Kinded("company.kind.WORK", "22 555 01 01"));
        assertThat(story.get(1).fields().get(1).after())
                .containsExactly(new FieldValue.Kinded("company.kind.FAX", "22 555 01 01"));
        assertThat(story.get(0).fields().get(0).after()).containsExactly(amount("20.00", "USD"));
        assertThat(story.get(0).fields().get(1).before())
                .containsExactly(new FieldValue.Kinded("company.kind.FAX", "22 555 01 01"));
    }

    @Test
    void walksEveryOrderByKeyBothWays() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 7; i++) {
            CompanyForm form = form("Łąka " + mark + " " + (char) ('a' + i / 2));
            if (i % 3 != 0) {
                form.getRevenue().setAmount(new BigDecimal(i % 2));
                form.getRevenue().setCurrency(i < 4 ? "EUR" : "PLN");
            }
            companies.create(house.by("Anna Żółć"), form);
        }
        Rights rights = rights("Anna Żółć");
        for (CompanySort.Key key : CompanySort.Key.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                CompanyFilter filter =
                        CompanyFilter.all().matching("laka " + mark).sorted(new CompanySort(key, descending));
                List<Long> whole = ids(companies.page(rights, filter));
                Page<CompanyRow> first = companies.page(rights, filter.limited(3));
                Page<CompanyRow> second =
                        companies.page(rights, filter.limited(3).from(first.next()));
                Page<CompanyRow> third =
                        companies.page(rights, filter.limited(3).from(second.next()));
                Page<CompanyRow> back = companies.page(rights, filter.limited(3).from(third.previous()));
                Page<CompanyRow> start =
                        companies.page(rights, filter.limited(3).from(back.previous()));

                assertThat(whole).hasSize(7);
                assertThat(ids(first)).isEqualTo(whole.subList(0, 3));
                assertThat(ids(second)).isEqualTo(whole.subList(3, 6));
                assertThat(ids(third)).isEqualTo(whole.subList(6, 7));
                assertThat(third.next()).isNull();
                assertThat(ids(back)).isEqualTo(ids(second));
                assertThat(ids(start)).isEqualTo(ids(first));
                assertThat(start.previous()).isNull();
                assertThat(first.previous()).isNull();
            }
        }
        assertThat(companies.count(rights, CompanyFilter.all().matching("ŁĄKA " + mark)))
                .isEqualTo(Count.exactly(7));
        assertThatThrownBy(() -> companies.page(rights, CompanyFilter.all().from("nonsense")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void filtersByWordStartTypeIndustryAndResponsible() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        CompanyForm form = form(mark + " 100% Qxy_");
        form.setType("supplier");
        form.setIndustry("energy");
        companies.create(house.by("Anna Żółć"), form);
        Rights rights = rights("Anna Żółć");
        CompanyFilter mine = CompanyFilter.all().ownedBy(house.id("Anna Żółć"));

        assertThat(companies.page(rights, mine.matching("qx")).items()).hasSize(1);
        assertThat(companies.page(rights, mine.matching("xy")).items()).isEmpty();
        assertThat(companies.page(rights, mine.matching("0% Q")).items()).hasSize(1);
        assertThat(companies.page(rights, mine.matching("0_ q")).items()).isEmpty();
        assertThat(companies.page(rights, mine.of("supplier", "energy")).items())
                .hasSize(1);
        assertThat(companies.page(rights, mine.of("client", null)).items()).isEmpty();
        assertThat(companies.page(rights, mine.of(null, "no-such")).items()).isEmpty();
        assertThat(companies.count(rights, CompanyFilter.all().ownedBy(house.id("Piotr South"))))
                .isEqualTo(Count.exactly(0));
    }

    private CompanyForm form(String name) {
        CompanyForm form = new CompanyForm();
        form.setName(name);
        form.setResponsibleId(house.id("Anna Żółć"));
        return form;
    }

    private long create(String user, String name) {
        CompanyForm form = companies.newForm(rights(user));
        form.setName(name);
        return companies.create(house.by(user), form);
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }

    private List<CompanyCard.Point> phones(long id) {
        return companies.card(rights("Anna Żółć"), id).phones();
    }

    private static List<Long> ids(Page<CompanyRow> page) {
        return page.items().stream().map(CompanyRow::id).toList();
    }

    private static FieldValue amount(String amount, String currency) {
        return new FieldValue.Amount(new Money(new BigDecimal(amount), currency));
    }
}
