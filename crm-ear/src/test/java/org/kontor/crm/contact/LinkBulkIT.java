package org.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyBulk;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.listing.BulkResult;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;

/** S-15, B-06: one contact linked to many companies, or cut from them, within the rights to a single link. */
@ExtendWith(ArquillianExtension.class)
class LinkBulkIT extends ContactCase {

    @Inject
    CompanyBulk bulk;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Conditions all = Conditions.NONE.and(Condition.fragment(mark));

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void linksOnesOwnContactToEveryCompanyOneSeesAndTakesItBack() {
        long own = company(ANNA, "Own " + mark);
        open();
        company(PIOTR, "Hidden " + mark);
        long jan = contact(ANNA, "Jan", mark);
        links.link(house.by(ANNA), own, jan, "prezes", true);

        assertThat(bulk.preview(rights(ANNA), all, link(jan))).isEqualTo(new BulkPreview(1, 1, 0));
        BulkResult linked = bulk.change(by(ANNA), all, link(jan));
        assertThat(linked.changed()).isEqualTo(1);
        assertThat(links.companies(rights(ADMIN), jan, 10)).hasSize(2);
        assertThat(links.companies(rights(ADMIN), jan, 10).get(0).role()).isEqualTo("prezes");

        contacts.undo(house.by(ANNA), linked.changeSet());
        assertThat(links.companies(rights(ADMIN), jan, 10)).hasSize(1);
        BulkResult cut = bulk.change(by(ANNA), all, new BulkChange("unlinkContact", Long.toString(jan)));
        assertThat(cut.changed()).isEqualTo(1);
        assertThat(links.companies(rights(ADMIN), jan, 10)).isEmpty();
        contacts.undo(house.by(ANNA), cut.changeSet());
        assertThat(links.companies(rights(ADMIN), jan, 10).get(0).primary()).isTrue();
    }

    @Test
    void linksSomebodyElsesContactToOnesOwnCompaniesOnly() {
        company(ANNA, "Own " + mark);
        open();
        ContactForm form = form(PIOTR, "Piotr", mark);
        form.setAvailableToEveryone(true);
        long theirs = contacts.create(house.by(PIOTR), form);

        assertThat(bulk.preview(rights(ANNA), all, link(theirs))).isEqualTo(new BulkPreview(1, 0, 1));
        assertThat(bulk.change(by(ANNA), all, link(theirs)).changed()).isEqualTo(1);
        assertThat(links.companies(rights(ADMIN), theirs, 10)).hasSize(1);
    }

    @Test
    void aContactOutOfSightIsNone() {
        company(ANNA, "Own " + mark);
        long hidden = contact(PIOTR, "Ukryty", mark);

        for (String value : new String[] {Long.toString(hidden), "999999999999", "x", ""}) {
            assertThatThrownBy(() -> bulk.preview(rights(ANNA), all, new BulkChange("linkContact", value)))
                    .as(value)
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> bulk.change(by(ANNA), all, link(hidden))).isInstanceOf(Invalid.class);
        assertThat(links.companies(rights(ADMIN), hidden, 10)).isEmpty();
    }

    /** Anna sees it, for it is available to everyone, but may not change it. */
    private void open() {
        CompanyForm form = companies.newForm(rights(PIOTR));
        form.setName("Open " + mark);
        form.setAvailableToEveryone(true);
        companies.create(house.by(PIOTR), form);
    }

    private static BulkChange link(long contact) {
        return new BulkChange("linkContact", Long.toString(contact));
    }

    private Act by(String user) {
        return house.by(user).as(Cause.BULK);
    }
}
