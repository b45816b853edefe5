package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.RecordRef;

/** History of what came from a file names the line, of companies and of their people (I-06). */
@ExtendWith(ArquillianExtension.class)
class ImportLinesIT extends ImportCase {

    private static final String HEADER = "Nazwa firmy;Kontakt 1: imię;Kontakt 1: nazwisko;Kontakt 1: stanowisko";

    @Inject
    CompanyService companies;

    @Inject
    ContactService contacts;

    @Inject
    LinkService links;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private long company(String name) {
        return count("select id from crm.company where name = ?", name + " " + mark);
    }

    private long contact(String last) {
        return count("select id from crm.contact where last_name = ?", last + mark);
    }

    private Map<Long, Long> ofCompany(String user, long id) {
        return results.lines(
                rights(user),
                new RecordRef("company", id),
                companies.history(rights("Admin"), id, null, 30).changes());
    }

    private Map<Long, Long> ofContact(String user, long id) {
        return results.lines(
                rights(user),
                new RecordRef("contact", id),
                contacts.history(rights("Admin"), id, null, 30).changes());
    }

    @Test
    void companiesAndPeopleNameTheLineThatTheyCameFrom() {
        ImportRun run = run(
                ImportPlan.USUAL,
                HEADER,
                "Alfa %s;Ewa;Alfowa%s;prezeska",
                "",
                "Beta %s;Jan;Betowy%s;\"dyrektor\nbiura\"");
        long jan = contact("Betowy");

        assertThat(ofCompany("Admin", company("Alfa"))).isEqualTo(Map.of(run.id(), 2L));
        assertThat(ofContact("Admin", contact("Alfowa"))).isEqualTo(Map.of(run.id(), 2L));
        assertThat(ofCompany("Admin", company("Beta"))).isEqualTo(Map.of(run.id(), 4L));
        assertThat(ofContact("Admin", jan)).isEqualTo(Map.of(run.id(), 4L));

        links.link(house.by("Admin"), company("Alfa"), jan, "doradca", false);
        assertThat(ofContact("Admin", jan))
                .as("a company of an earlier line, tied to by hand")
                .isEqualTo(Map.of(run.id(), 4L));

        long again = imports.upload(
                house.by("Admin"), "zmiany.csv", new ByteArrayInputStream(csv(HEADER, "Beta %s;Jan;Betowy%s;prezes")));
        imports.queue(house.by("Admin"), again);
        driver.begin(house.by("Admin"), again);

        assertThat(ofContact("Admin", jan))
                .as("changed by the second row of another file")
                .isEqualTo(Map.of(run.id(), 4L, again, 2L));
    }

    @Test
    void whoMayNotReadTheRecordLearnsNothing() {
        run(ImportPlan.USUAL, HEADER, "Alfa %s;Ewa;Alfowa%s;prezeska");

        assertThat(ofCompany("Piotr", company("Alfa"))).isEmpty();
        assertThat(ofContact("Piotr", contact("Alfowa"))).isEmpty();
    }
}
