package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.NotFound;

/** A run may do to each row what its user may do, and no more. */
@ExtendWith(ArquillianExtension.class)
class ImportRightsIT extends ImportCase {

    @Inject
    CompanyLists lists;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void companiesOutsideTheUsersRightsDoNotExistForTheRun() {
        driver.run(house.by("Admin"), csv("Nazwa firmy;Osoba odpowiedzialna", "Cudza %s;" + login("Piotr")));

        ImportRun run = driver.run(house.by("Marek Head"), csv("Nazwa firmy;Roczny przychód", "Cudza %s;7"));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 0, 0, 0));
        assertThat(count("select count(*) from crm.company where name = ?", "Cudza " + mark))
                .isEqualTo(2);
        assertThatThrownBy(() -> imports.run(rights("Anna"), run.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.upload(house.by("Anna"), "x.csv", new ByteArrayInputStream(csv("Nazwa", "A"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void rightsToAddAndUpdateHoldForEachRow() {
        house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id)"
                        + " insert into crm.role_level (role_id, entity, operation, level) select id, 'COMPANY', o, l from r,"
                        + " (values ('READ', 'ALL'), ('ADD', 'OWN'), ('UPDATE', 'OWN'), ('IMPORT', 'ALL')) v (o, l)",
                "narrow-" + mark);
        house.user("Ewa", "North", "narrow-" + mark);
        driver.run(house.by("Admin"), csv("Nazwa firmy", "Cudza %s", "Taka sama %s"));

        ImportRun run = driver.run(
                house.by("Ewa"),
                csv(
                        "Nazwa firmy;Roczny przychód;Osoba odpowiedzialna",
                        "Cudza %s;7;",
                        "Taka sama %s;;",
                        "Moja %s;7;",
                        "Dla kolegi %s;7;" + login("Piotr")));

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 1, 0, 1, 1));
        assertThat(rows(run, Bucket.FORBIDDEN).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::key)
                .containsExactly("imports.reason.mayNotUpdate");
        assertThat(results.rows(rights("Ewa"), run.id(), Bucket.FORBIDDEN, 0, 9))
                .flatExtracting(ResultRow::differences)
                .as("what would have changed")
                .extracting(ResultRow.Difference::field)
                .containsExactly("revenue");
        assertThat(rows(run, Bucket.REJECTED).stream().flatMap(row -> row.reasons().stream()))
                .extracting(Reason::key)
                .containsExactly("imports.reason.mayNotAdd");
    }

    @Test
    void aRunWhoseUserLosesAFieldMeanwhileEndsSayingWhich() {
        long role = house.write(
                "with r as (insert into crm.role (code, name_pl, name_en) values (?, 'x', 'x') returning id),"
                        + " l as (insert into crm.role_level (role_id, entity, operation, level)"
                        + " select id, 'COMPANY', o, 'ALL' from r, unnest(array['READ', 'ADD', 'UPDATE', 'IMPORT']) o)"
                        + " select id from r",
                "losing-" + mark);
        house.user("Ewa", "North", "losing-" + mark);
        long id = driver.queued(house.by("Ewa"), csv("Nazwa firmy;Roczny przychód", "Ewy %s;7"));
        house.write(
                "insert into crm.role_field (role_id, entity, field, rule) values (?, 'COMPANY', 'revenue', 'HIDDEN')",
                role);

        ImportRun run = driver.begin(house.by("Ewa"), id);

        assertThat(run.status()).isEqualTo(ImportRun.Status.FAILED);
        assertThat(run.failure().key()).isEqualTo("imports.fieldGone");
        assertThat(count("select count(*) from crm.company where name = ?", "Ewy " + mark))
                .isZero();
    }

    @Test
    void whatARunWroteIsACondition() {
        String list = "Nazwa firmy;Roczny przychód";
        driver.run(house.by("Admin"), csv(list, "Znana %s;1", "Inna %s;1"));
        ImportRun run = driver.tryOut(house.by("Admin"), csv(list, "Znana %s;2", "Inna %s;3", "Nowa %s;4"));
        assertThat(listed("Admin", "importChanged", run.id())).isEmpty();

        driver.apply(house.by("Admin"), run.id(), ImportRun.Moved.SKIP);

        assertThat(listed("Admin", "importCreated", run.id())).containsExactly("Nowa " + mark);
        assertThat(listed("Admin", "importChanged", run.id())).containsExactly("Inna " + mark, "Znana " + mark);
        assertThat(listed("Admin", "importChanged:not", run.id())).containsExactly("Nowa " + mark);
        house.user("Ewa", "North", "administrator");
        assertThat(listed("Ewa", "importCreated", run.id())).containsExactly("Nowa " + mark);
        assertThat(listed("Marek Head", "importCreated", run.id())).isEmpty();
        assertThat(listed("Anna", "importCreated", run.id())).isEmpty();
    }

    /** Names of the test's companies that fulfil a condition. */
    private List<String> listed(String reader, String condition, long run) {
        Conditions asked =
                Conditions.read(Query.EMPTY.plus(condition, Long.toString(run)).plus("q", mark));
        return lists.page(rights(reader), ListFilter.all().narrowed(asked), List.of("name")).items().stream()
                .map(ListRow::name)
                .toList();
    }

    private String login(String name) {
        return text("select login from crm.app_user where id = ?", house.id(name));
    }
}
