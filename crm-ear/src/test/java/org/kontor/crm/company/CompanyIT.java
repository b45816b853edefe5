package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.RoleGrant;
import org.kontor.crm.change.Switched;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Money;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;

@ExtendWith(ArquillianExtension.class)
class CompanyIT extends CompanyCase {

    @Inject
    CompanyAccess companyAccess;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
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

    private List<CompanyCard.Point> phones(long id) {
        return companies.card(rights("Anna Żółć"), id).phones();
    }

    /** from history, and within the reader's rights. */
    @Test
    void saysWhoMadeItAvailableToEveryone() {
        long id = create("Anna Żółć", "Flagged");
        Rights admin = rights("Admin");
        assertThat(companyAccess.flagged(admin, id)).isEmpty();

        CompanyForm form = companies.form(admin, id);
        form.setAvailableToEveryone(true);
        companies.save(house.by("Admin"), id, form);

        assertThat(companyAccess.flagged(admin, id)).map(Switched::by).contains("Admin");
        RoleGrant all = admin.roles().get(0);
        RoleGrant blind = new RoleGrant(
                all.roleId(),
                all.namePl(),
                all.nameEn(),
                null,
                true,
                all.levels(),
                Map.of(Entity.COMPANY, Map.of("availableToEveryone", FieldRule.HIDDEN)));
        Rights hidden = new Rights(admin.userId(), "Admin", Set.of(), Set.of(), List.of(blind));
        assertThat(companyAccess.flagged(hidden, id)).isEmpty();
        assertThatThrownBy(() -> companyAccess.flagged(admin, 0)).isInstanceOf(NotFound.class);
    }
}
