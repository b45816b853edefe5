package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;

/** Who stands for which company: links, their rights, both or neither (S-15, S-04). */
@ExtendWith(ArquillianExtension.class)
class LinkIT extends ContactCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void linksWithARoleAndKeepsOnePrimary() {
        long company = company(ANNA, "Linked");
        long jan = contact(ANNA, "Jan", "Nowak");
        long ewa = contact(ANNA, "Ewa", "Bąk");
        links.link(house.by(ANNA), company, jan, "prezes", true);
        links.link(house.by(ANNA), company, ewa, "", false);

        links.change(house.by(ANNA), company, ewa, "księgowa", true);

        assertThat(of(company, ANNA))
                .extracting(one -> one.contact().name(), LinkedContact::role, LinkedContact::primary)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Ewa Bąk", "księgowa", true),
                        org.assertj.core.groups.Tuple.tuple("Jan Nowak", "prezes", false));
        assertThat(links.companies(rights(ANNA), jan, 10))
                .extracting(one -> one.company().name())
                .containsExactly("Linked");
        assertThatThrownBy(() -> links.link(house.by(ANNA), company, jan, "", false))
                .isInstanceOf(Invalid.class);
        assertThat(lists.usual(rights(ANNA), ListFilter.all().where("company", company))
                        .items())
                .extracting(ListRow::id)
                .containsExactly(ewa, jan);
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        long company = company(ANNA, "Kept");
        long jan = contact(ANNA, "Jan", "Zostający");
        links.link(house.by(ANNA), company, jan, "prezes", false);

        links.change(house.by(ANNA), company, jan, null, true);
        assertThat(links.linked(rights(ANNA), company, jan).role()).isEqualTo("prezes");

        links.change(house.by(ANNA), company, jan, "", null);
        assertThat(links.linked(rights(ANNA), company, jan)).matches(LinkedContact::primary);
        assertThat(links.linked(rights(ANNA), company, jan).role()).isNull();
    }

    @Test
    void aLinkRaisesTheVersionsOfBothItsEnds() {
        long company = company(ANNA, "Raised");
        long jan = contact(ANNA, "Jan", "Wersja");

        links.link(house.by(ANNA), company, jan, "prezes", true);
        assertThat(companies.card(rights(ANNA), company).version()).isEqualTo(1);
        assertThat(contacts.card(rights(ANNA), jan).version()).isEqualTo(1);

        links.change(house.by(ANNA), company, jan, "prezes", true);
        assertThat(companies.card(rights(ANNA), company).version()).isEqualTo(1);

        links.change(house.by(ADMIN), company, jan, "członek zarządu", true);
        assertThat(companies.card(rights(ANNA), company).version()).isEqualTo(2);
        assertThat(companies.conflict(rights(ANNA), company).who()).isEqualTo(ADMIN);

        links.unlink(house.by(ANNA), company, jan);
        assertThat(contacts.card(rights(ANNA), jan).version()).isEqualTo(3);
    }

    @Test
    void oneEndThatMayBeChangedIsEnoughButNotToSayWhoIsPrimary() {
        long theirs = company(BASIA, "Of Basia");
        long mine = contact(ANNA, "Jan", "Annin");
        long basias = contact(BASIA, "Ewa", "Basina");

        links.link(house.by(ANNA), theirs, mine, "doradca", false);

        assertThatThrownBy(() -> links.link(house.by(ANNA), theirs, basias, "", false))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.change(house.by(ANNA), theirs, mine, "doradca", true))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> links.unlink(house.by(PIOTR), theirs, mine)).isInstanceOf(NotFound.class);
        assertThat(of(theirs, ANNA)).singleElement().matches(LinkedContact::mayChange);
        assertThat(links.mayLead(rights(ANNA), theirs)).isFalse();
        links.change(house.by(BASIA), theirs, mine, "doradca", true);
        assertThat(of(theirs, BASIA)).singleElement().matches(LinkedContact::primary);
    }

    @Test
    void aContactThatMayNotBeReadIsInNoListAndNoNumber() {
        long company = company(ADMIN, "Mixed");
        house.write("update crm.company set available_to_everyone = true where id = ?", company);
        long hidden = contact(PIOTR, "Piotr", "Ukryty");
        long seen = contact(ANNA, "Anna", "Widoczna");
        links.link(house.by(ADMIN), company, hidden, "szef", true);
        links.link(house.by(ADMIN), company, seen, "", false);

        assertThat(of(company, ANNA)).extracting(one -> one.contact().id()).containsExactly(seen);
        assertThat(links.count(rights(ANNA), company, LinkedFilter.all())).isEqualTo(Count.exactly(1));
        assertThatThrownBy(() -> links.unlink(house.by(ANNA), company, hidden)).isInstanceOf(NotFound.class);
        assertThat(companies.history(rights(ANNA), company, null, 20).changes().toString())
                .contains("Widoczna")
                .doesNotContain("Ukryty");
        assertThat(companies.history(rights(ADMIN), company, null, 20).changes().toString())
                .contains("Ukryty");
    }

    @Test
    void aCompanyThatMayNotBeReadIsNoCompanyOfTheContact() {
        long company = company(PIOTR, "Secret");
        long mine = contact(ANNA, "Jan", "Szpieg");
        links.link(house.by(ADMIN), company, mine, "szpieg", false);

        assertThat(links.companies(rights(ANNA), mine, 10)).isEmpty();
        assertThat(lists.usual(rights(ANNA), ListFilter.all().where("company", company))
                        .items())
                .isEmpty();
        assertThat(lists.usual(rights(ANNA), ListFilter.all().matching("szpieg jan"))
                        .items())
                .allMatch(row -> row.value("company") == null);
        assertThatThrownBy(() -> links.contacts(rights(ANNA), company, LinkedFilter.all()))
                .isInstanceOf(NotFound.class);
        assertThat(contacts.history(rights(ANNA), mine, null, 20).changes().toString())
                .doesNotContain("Secret");
    }

    @Test
    void aNewCompanyComesWithItsNewContact() {
        String mark = "both" + house.id(ANNA);
        ContactForm form = form(ANNA, "Jan", mark);
        form.getCompanies().add(newCompany("Firma " + mark, "prezes"));

        long id = contacts.create(house.by(ANNA), form);

        assertThat(links.companies(rights(ANNA), id, 10)).singleElement().satisfies(link -> {
            assertThat(link.company().name()).isEqualTo("Firma " + mark);
            assertThat(link.role()).isEqualTo("prezes");
            assertThat(link.primary()).isTrue();
        });
        long act = contacts.history(rights(ANNA), id, null, 5).changes().get(0).changeSetId();
        assertThat(contacts.undo(house.by(ANNA), act).restored()).isEqualTo(3);
        assertThatThrownBy(() -> contacts.card(rights(ANNA), id)).isInstanceOf(NotFound.class);
        assertThat(named("Firma " + mark)).isEmpty();
    }

    @Test
    void neitherIsStoredWhenOneIsRefused() {
        String mark = "neither" + house.id(ANNA);
        ContactForm badCompany = form(ANNA, "Jan", mark);
        badCompany.getCompanies().add(newCompany("Dobra " + mark, ""));
        badCompany.getCompanies().add(newCompany("Z\u0000ła " + mark, ""));
        ContactForm badContact = form(ANNA, "Jan", mark);
        badContact.setPosition("a\u0000b");
        badContact.getCompanies().add(newCompany("Dobra " + mark, ""));
        ContactForm twice = form(ANNA, "Jan", mark);
        long company = company(ADMIN, "Zajęta " + mark);
        house.write("update crm.company set available_to_everyone = true where id = ?", company);
        twice.getCompanies().add(newCompany("Dobra " + mark, ""));
        twice.getCompanies().add(new NewLink(company, "", false));
        twice.getCompanies().add(new NewLink(company, "", false));
        ContactForm unreadable = form(ANNA, "Jan", mark);
        unreadable.getCompanies().add(newCompany("Dobra " + mark, ""));
        unreadable.getCompanies().add(new NewLink(company(PIOTR, "Cudza"), "", false));

        assertThat(refused(badCompany)).containsExactly("companies[1].company");
        assertThat(refused(badContact)).containsExactly("position");
        assertThat(refused(twice)).containsExactly("companies[2].company");
        assertThat(refused(unreadable)).containsExactly("companies[1].company");

        assertThat(lists.count(rights(ADMIN), ListFilter.all().matching(mark))).isEqualTo(Count.exactly(0));
        assertThat(named("Dobra " + mark)).isEmpty();
    }

    @Test
    void addsAContactInPlaceOrLeavesNothing() {
        String mark = "place" + house.id(ANNA);
        long company = company(ANNA, "Place");

        long id = links.addTo(house.by(ANNA), company, form(ANNA, "Ewa", mark), "asystentka", false);
        assertThatThrownBy(() -> links.addTo(house.by(ANNA), company, form(ANNA, "Jan", mark), "x".repeat(201), false))
                .isInstanceOf(Invalid.class);

        assertThat(of(company, ANNA)).extracting(one -> one.contact().id()).containsExactly(id);
        assertThat(lists.count(rights(ADMIN), ListFilter.all().matching(mark))).isEqualTo(Count.exactly(1));
    }

    private List<LinkedContact> of(long company, String user) {
        return links.contacts(rights(user), company, LinkedFilter.all()).items();
    }

    private List<String> refused(ContactForm form) {
        return catchThrowableOfType(Invalid.class, () -> contacts.create(house.by(ANNA), form)).problems().stream()
                .map(Problem::field)
                .toList();
    }

    private List<String> named(String company) {
        return companies.page(rights(ADMIN), ListFilter.all().matching(company)).items().stream()
                .map(row -> row.name())
                .toList();
    }

    private static NewLink newCompany(String name, String role) {
        NewLink link = new NewLink();
        link.setCompanyName(name);
        link.setRole(role);
        link.setPrimary(true);
        return link;
    }
}
