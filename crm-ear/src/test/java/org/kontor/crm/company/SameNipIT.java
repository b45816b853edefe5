package org.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Problem;

/** The same NIP on another readable company asks for a reason. */
@ExtendWith(ArquillianExtension.class)
class SameNipIT extends RequisiteCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void refusesWithoutAReasonAndNamesField() {
        String nip = nip();
        long other = with("First", polish(nip));
        CompanyForm second = form("Second");
        second.getRequisites().add(polish(nip.substring(0, 5) + " " + nip.substring(5)));

        assertThatExceptionOfType(SameNip.class)
                .isThrownBy(() -> companies.create(house.by(ANNA), second))
                .satisfies(refused -> {
                    assertThat(refused.problems())
                            .extracting(Problem::field, Problem::key)
                            .containsExactly(tuple("requisites[0].values.nip", "company.error.sameNip"));
                    assertThat(refused.twins()).containsExactly(new SameNip.Twin(other, "First"));
                });
    }

    @Test
    void savesWithAReasonThatStandsInHistory() {
        String nip = nip();
        with("First", polish(nip));
        CompanyForm second = form("Branch");
        second.getRequisites().add(polish(nip));
        second.setDuplicateReason(" oddział tej samej firmy ");

        long id = companies.create(house.by(ANNA), second);

        assertThat(requisite(id, 0).value("nip")).contains(nip);
        assertThat(newest(id).note()).isEqualTo("oddział tej samej firmy");
        change(id, form -> form.setName("Branch renamed"));
        assertThat(newest(id).note()).isNull();
    }

    @Test
    void aReasonThatNobodyAskedForIsForgotten() {
        CompanyForm form = form("Only one");
        form.getRequisites().add(polish(nip()));
        form.setDuplicateReason("na zapas");

        assertThat(newest(companies.create(house.by(ANNA), form)).note()).isNull();
    }

    @Test
    void aNipThatIsChangedToATakenOneIsRefusedToo() {
        String nip = nip();
        with("First", polish(nip));
        long id = with("Second", polish(nip()));
        CompanyForm form = companies.form(rights(ANNA), id);
        form.getRequisites().get(0).getValues().put("nip", nip);

        assertThatExceptionOfType(SameNip.class).isThrownBy(() -> companies.save(house.by(ANNA), id, form));

        form.setDuplicateReason("spółka córka");
        companies.save(house.by(ANNA), id, form);
        assertThat(newest(id).note()).isEqualTo("spółka córka");
    }

    @Test
    void anUnreadableCompanyDoesNotExist() {
        String nip = nip();
        CompanyForm theirs = companies.newForm(rights("Piotr South"));
        theirs.setName("Theirs");
        theirs.getRequisites().add(polish(nip));
        long unreadable = companies.create(house.by("Piotr South"), theirs);

        long id = with("Mine", polish(nip));

        assertThat(requisite(id, 0).value("nip")).contains(nip);
        assertThat(unreadable).isNotEqualTo(id);
        CompanyForm head = form("Head's");
        head.getRequisites().add(polish(nip));
        assertThatExceptionOfType(SameNip.class)
                .isThrownBy(() -> companies.create(house.by("Admin"), head))
                .satisfies(refused ->
                        assertThat(refused.twins()).extracting(SameNip.Twin::id).containsExactly(unreadable));
    }
}
