package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.company.CompanyPerson;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** A new company with its contacts, all or nothing (S-15). */
@ExtendWith(ArquillianExtension.class)
class CompanyPeopleIT extends ContactCase {

    @Inject
    CompanyLists companyLists;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void aNewCompanyBringsItsContacts() {
        long jan = contact(ANNA, "Jan", "Istniejący");
        CompanyForm form = companies.newForm(rights(ANNA));
        form.setName("Staffed");
        form.setContacts(List.of(new CompanyPerson(jan, ""), new CompanyPerson(null, "Maria Anna Nowa")));

        long company = companies.create(house.by(ANNA), form);

        assertThat(links.contacts(rights(ANNA), company, LinkedFilter.all()).items())
                .extracting(one -> one.contact().name(), LinkedContact::primary)
                .containsExactly(tuple("Jan Istniejący", true), tuple("Maria Anna Nowa", false));

        long hidden = contact(PIOTR, "Piotr", "Ukryty");
        form.setName("Haunted");
        form.setContacts(List.of(new CompanyPerson(jan, ""), new CompanyPerson(hidden, "Piotr Ukryty")));
        Invalid refused = catchThrowableOfType(Invalid.class, () -> companies.create(house.by(ANNA), form));
        assertThat(refused.problems()).containsExactly(Problem.of("contacts[1]", "contact.error.contact"));
        assertThat(companyLists.count(rights(ADMIN), ListFilter.all().matching("Haunted")))
                .isEqualTo(Count.exactly(0));
    }
}
