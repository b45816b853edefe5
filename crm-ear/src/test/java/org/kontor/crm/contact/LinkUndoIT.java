package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.company.CompanyChange;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.product.Deployments;

/** Links in history, and coming back: with their company, with their contact, by themselves. */
@ExtendWith(ArquillianExtension.class)
class LinkUndoIT extends ContactCase {

    private long company;
    private long jan;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private void linked() {
        company = company(ANNA, "Undone");
        jan = contact(ANNA, "Jan", "Powrotny");
        links.link(house.by(ANNA), company, jan, "prezes", true);
    }

    @Test
    void aDeletedCompanyComesBackWithItsContacts() {
        linked();

        long act = companies.delete(house.by(ANNA), List.of(company));
        assertThat(links.companies(rights(ANNA), jan, 10)).isEmpty();
        UndoResult undone = contacts.undo(house.by(ANNA), act);

        assertThat(undone.restored()).isEqualTo(2);
        assertThat(of(company)).singleElement().matches(one -> one.primary() && "prezes".equals(one.role()));
    }

    @Test
    void aDeletedContactComesBackWithItsCompaniesEvenThoseOfOthers() {
        long theirs = company(BASIA, "Of Basia");
        jan = contact(ANNA, "Jan", "Wspólny");
        links.link(house.by(ANNA), theirs, jan, "doradca", false);

        long act = contacts.delete(house.by(ANNA), List.of(jan));
        assertThat(of(theirs)).isEmpty();
        assertThat(contacts.undo(house.by(ANNA), act).restored()).isEqualTo(2);

        assertThat(of(theirs)).singleElement().matches(one -> "doradca".equals(one.role()));
    }

    @Test
    void aContactWhoseCompanyIsGoneComesBackWithoutIt() {
        linked();
        long act = contacts.delete(house.by(ANNA), List.of(jan));
        companies.delete(house.by(ANNA), List.of(company));

        UndoResult undone = contacts.undo(house.by(ANNA), act);

        assertThat(undone.restored()).isEqualTo(1);
        assertThat(undone.impossibleRecords())
                .singleElement()
                .matches(one -> one.reason() == UndoResult.Reason.REFERENCE_GONE);
        assertThat(contacts.card(rights(ANNA), jan).name()).isEqualTo("Jan Powrotny");
    }

    @Test
    void aCutLinkComesBackButNotOverALaterPrimary() {
        linked();
        long ewa = contact(ANNA, "Ewa", "Późniejsza");
        long act = links.unlink(house.by(ANNA), company, jan);
        links.link(house.by(ANNA), company, ewa, "prezeska", true);

        contacts.undo(house.by(ANNA), act);

        assertThat(of(company))
                .extracting(one -> one.contact().id(), LinkedContact::primary)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ewa, true),
                        org.assertj.core.groups.Tuple.tuple(jan, false));
    }

    @Test
    void aStrangerToBothEndsTakesNothingBack() {
        linked();
        long act = links.unlink(house.by(ANNA), company, jan);

        UndoResult stranger = contacts.undo(house.by(PIOTR), act);
        UndoResult reader = contacts.undo(house.by(BASIA), act);

        assertThat(stranger.restored() + stranger.kept() + stranger.impossible())
                .isZero();
        assertThat(reader.impossibleRecords())
                .singleElement()
                .matches(one -> one.reason() == UndoResult.Reason.NOT_ALLOWED);
        assertThat(of(company)).isEmpty();
    }

    @Test
    void bothHistoriesTellOfALink() {
        linked();
        links.change(house.by(ANNA), company, jan, "członek zarządu", false);

        CompanyChange ofCompany =
                companies.history(rights(ANNA), company, null, 1).changes().get(0);
        CompanyChange ofContact =
                contacts.history(rights(ANNA), jan, null, 1).changes().get(0);

        assertThat(ofCompany.fields()).singleElement().satisfies(field -> {
            assertThat(field.key()).isEqualTo("contacts");
            assertThat(field.before())
                    .containsExactly(new FieldValue.Kinded("contact.link.PRIMARY", "Jan Powrotny, prezes"));
            assertThat(field.after()).containsExactly(new FieldValue.Text("Jan Powrotny, członek zarządu"));
        });
        assertThat(ofContact.fields()).singleElement().satisfies(field -> {
            assertThat(field.key()).isEqualTo("companies");
            assertThat(field.before()).containsExactly(new FieldValue.Kinded("contact.link.PRIMARY", "Undone, prezes"));
        });
        assertThat(contacts.undo(house.by(ANNA), ofCompany.changeSetId()).restored())
                .isEqualTo(1);
        assertThat(of(company)).singleElement().matches(one -> one.primary() && "prezes".equals(one.role()));
    }

    private List<LinkedContact> of(long id) {
        return links.contacts(rights(ADMIN), id, LinkedFilter.all()).items();
    }
}
