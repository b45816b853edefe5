package org.kontor.crm.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.bulk.BulkRun.Status;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Operator;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;

/** B-06: thousands of companies in steps that stand by themselves, as far as the roles reach, in one change set. */
@ExtendWith(ArquillianExtension.class)
class BulkRunIT {

    private static final String ANNA = "Anna";
    private static final BulkChange PARTNER = new BulkChange("type", "partner");

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    BulkService bulk;

    @Inject
    BulkSteps steps;

    @Inject
    CompanyService companies;

    @Inject
    CompanyLists lists;

    @Inject
    AccessService access;

    private static final String COMPANY = "company";
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Conditions all = Conditions.NONE.and(Condition.fragment(mark));
    private TestHouse house;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .department("North", "Sales")
                .department("South", "Sales")
                .user("Admin", "Sales", "administrator")
                .user(ANNA, "North", "sales")
                .user("Piotr", "South", "sales");
    }

    @Test
    void changesInStepsThatSurviveWhateverStopsThemAndComesBackAsOne() {
        add(2100, ANNA);
        add(5, "Piotr");
        long run = run(bulk.change(by(ANNA), COMPANY, all, PARTNER));
        assertThat(look(run))
                .extracting(BulkRun::status, BulkRun::planned, BulkRun::forbidden)
                .containsExactly(Status.QUEUED, 2100L, 5L);

        assertThat(steps.step(run)).isTrue();
        assertThat(look(run)).extracting(BulkRun::status, BulkRun::done).containsExactly(Status.RUNNING, 1000L);
        assertThat(partners()).isEqualTo(1000);
        assertThat(steps.unfinished(Instant.now().plusSeconds(60))).contains(run);

        // the server was killed: another one takes the run up from its row
        steps.takeUp(run);
        while (steps.step(run)) {
            assertThat(look(run).isActive()).isTrue();
        }
        assertThat(look(run)).extracting(BulkRun::status, BulkRun::done).containsExactly(Status.COMPLETED, 2100L);
        assertThat(partners()).isEqualTo(2100);
        assertThat(steps.step(run)).as("a second job does no harm").isFalse();
        assertThat(steps.unfinished(Instant.now().plusSeconds(60))).doesNotContain(run);

        assertThat(companies.undo(house.by(ANNA), look(run).changeSetId()).restored())
                .isEqualTo(2100);
        assertThat(partners()).isZero();
    }

    @Test
    void whatIsChangedLeavesTheQuestionWithoutBeingMissed() {
        add(1500, ANNA);
        Conditions none = all.and(new Condition("type", Operator.EMPTY, List.of()));
        long run = run(bulk.change(by(ANNA), COMPANY, none, PARTNER));

        while (steps.step(run)) {
            assertThat(look(run).isActive()).isTrue();
        }

        assertThat(partners()).isEqualTo(1500);
    }

    @Test
    void deletesAndBringsBack() {
        add(1200, ANNA);
        long run = run(bulk.delete(by(ANNA), COMPANY, all));

        while (steps.step(run)) {
            assertThat(look(run).isActive()).isTrue();
        }

        assertThat(count(all)).isZero();
        companies.undo(house.by(ANNA), look(run).changeSetId());
        assertThat(count(all)).isEqualTo(1200);
    }

    @Test
    void isItsOwnersAndGoesOnOnlyWhenItWasStopped() {
        add(1001, ANNA);
        long run = run(bulk.change(by(ANNA), COMPANY, all, PARTNER));

        assertThatThrownBy(() -> bulk.run(rights("Piotr"), run)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bulk.goOn(house.by("Piotr"), run)).isInstanceOf(NotFound.class);
        assertThat(bulk.run(rights("Admin"), run).actor()).isEqualTo(look(run).actor());
        assertThatThrownBy(() -> bulk.goOn(house.by(ANNA), run)).isInstanceOf(BusinessException.class);
        steps.failed(run, "bulk.error.broken");
        assertThat(steps.step(run)).isFalse();
        assertThat(look(run).failure()).isEqualTo("bulk.error.broken");
        bulk.goOn(house.by(ANNA), run);
        assertThat(steps.step(run)).isTrue();
        assertThat(steps.step(run)).isFalse();
        assertThat(partners()).isEqualTo(1001);
    }

    @Test
    void aThousandAreChangedAtOnce() {
        add(1000, ANNA);

        BulkOutcome outcome = bulk.change(by(ANNA), COMPANY, all, PARTNER);

        assertThat(outcome.run()).isNull();
        assertThat(partners()).isEqualTo(1000);
    }

    private void add(int count, String responsible) {
        house.write(
                "insert into crm.company (name, name_folded, responsible_id, available_to_everyone)"
                        + " select ? || n, ? || n, ?, true from generate_series(1, ?) n",
                mark + " ",
                mark + " ",
                house.id(responsible),
                count);
    }

    private static long run(BulkOutcome outcome) {
        Long run = outcome.run();
        assertThat(run).isNotNull();
        return run == null ? 0 : run;
    }

    private BulkRun look(long run) {
        return bulk.run(rights(ANNA), run);
    }

    private long partners() {
        return count(all.and(Condition.is("type", "partner")));
    }

    private long count(Conditions conditions) {
        return lists.countExactly(rights("Admin"), ListFilter.all().narrowed(conditions))
                .value();
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }

    private Act by(String user) {
        return house.by(user).as(Cause.BULK);
    }
}
