package org.kontor.crm.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportRun.Tally;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.NotFound;

/** A run may do to each row what its user may do, and no more. */
@ExtendWith(ArquillianExtension.class)
class ImportRightsIT extends ImportCase {

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

    private String login(String name) {
        return text("select login from crm.app_user where id = ?", house.id(name));
    }
}
