package org.kontor.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.product.Nips;

/** B-04: candidates with their reasons. */
@ExtendWith(ArquillianExtension.class)
class DuplicateIT extends DuplicateCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void findsTheSameNameWhateverItsLegalFormAndAccents() {
        long id = add(ANNA, form(ANNA, "Żółw " + mark + " sp. z o.o."));

        Candidate found = only(ANNA, form(ANNA, "ZOLW-" + mark + " S.A."));

        assertThat(found.id()).isEqualTo(id);
        assertThat(found.name()).isEqualTo("Żółw " + mark + " sp. z o.o.");
        assertThat(found.score()).isEqualTo(70);
        assertThat(kinds(found)).containsExactly(Reason.Kind.SAME_NAME);
    }

    @Test
    void findsASimilarNameAndSaysHowSimilar() {
        add(ANNA, form(ANNA, mark + " Energia"));

        Candidate found = only(ANNA, form(ANNA, mark + " Enregia GmbH"));

        assertThat(kinds(found)).containsExactly(Reason.Kind.ALIKE_NAME);
        assertThat(found.reasons().get(0).likeness()).isBetween(0.7, 0.99);
        assertThat(find(ANNA, form(ANNA, mark.substring(0, 4) + "xyzw")).candidates())
                .isEmpty();
    }

    @Test
    void findsIdentifiersUnderWhateverTemplateAndSign() {
        String nip = Nips.fresh();
        CompanyForm polish = form(ANNA, mark + "a");
        polish.getRequisites().add(requisite("pl-company", "nip", nip));
        add(ANNA, polish);
        CompanyForm typed = form(ANNA, "Other");
        typed.getRequisites().add(requisite("de-company", "euVat", "PL " + Nips.shown(nip)));

        Candidate found = only(ANNA, typed);

        assertThat(found.score()).isEqualTo(97);
        assertThat(found.certainty()).isEqualTo(Candidate.Certainty.CERTAIN);
        typed.getRequisites().set(0, requisite("pl-company", "nip", nip.substring(0, 9)));
        assertThat(find(ANNA, typed).candidates()).as("half a number").isEmpty();
    }

    @Test
    void findsPhonesEmailsAndDomainsButNoFreeMailProviders() {
        CompanyForm first = form(ANNA, "First " + mark);
        first.getPhones().add(new PointForm(PointKind.WORK, phone()));
        first.getEmails().add(new PointForm(PointKind.WORK, "biuro@" + mark + ".example"));
        first.getEmails().add(new PointForm(PointKind.WORK, mark + "@gmail.com"));
        add(ANNA, first);

        assertThat(kinds(typing(PointKind.WORK, "phone", phone() + " wew. 7"))).containsExactly(Reason.Kind.PHONE);
        assertThat(kinds(typing(PointKind.WORK, "email", "BIURO@" + mark + ".example")))
                .containsExactly(Reason.Kind.EMAIL);
        assertThat(kinds(typing(PointKind.WORK, "email", "ktos@" + mark + ".example")))
                .containsExactly(Reason.Kind.DOMAIN);
        assertThat(kinds(typing(PointKind.WORK, "website", "www." + mark + ".example/kontakt")))
                .containsExactly(Reason.Kind.DOMAIN);
        assertThat(kinds(typing(PointKind.WORK, "email", mark + "@gmail.com"))).containsExactly(Reason.Kind.EMAIL);
        CompanyForm stranger = form(ANNA, "");
        stranger.getEmails().add(new PointForm(PointKind.WORK, "x" + mark + "@gmail.com"));
        assertThat(find(ANNA, stranger).candidates()).isEmpty();
    }

    @Test
    void aDomainThatVeryManyHaveSaysNothing() {
        for (int i = 0; i < 21; i++) {
            CompanyForm form = form(ANNA, "x");
            form.setName("Klient " + i);
            form.getEmails().add(new PointForm(PointKind.WORK, "k" + i + "@" + mark + ".example"));
            add(ANNA, form);
        }
        CompanyForm typed = form(ANNA, "");
        typed.getEmails().add(new PointForm(PointKind.WORK, "k3@" + mark + ".example"));

        assertThat(kinds(only(ANNA, typed))).containsExactly(Reason.Kind.EMAIL);
    }
}
