package org.kontor.crm.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.Objects;
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
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.change.HistoryEntry;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.RecordRef;

/** who leaves hands over in the same act, which is one in history and comes back as one. */
@ExtendWith(ArquillianExtension.class)
class HandoverIT {

    private static final String ADMIN = "Admin";
    private static final String ANNA = "Anna";
    private static final String PIOTR = "Piotr";

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    Handover handover;

    @Inject
    BulkService bulk;

    @Inject
    BulkSteps steps;

    @Inject
    AccessService access;

    @Inject
    ChangeService changes;

    @Inject
    ImportResults undoing;

    @Inject
    UserService users;

    @Inject
    DoneActs acts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
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
                .user(ADMIN, "Sales", "administrator")
                .user(ANNA, "North", "sales")
                .user(PIOTR, "North", "sales");
    }

    @Test
    void handsOverFewAtOnceAndTakesAllBackAsOne() {
        companies(3);
        contacts(2);
        assertThat(handover.load(rights(ADMIN), house.id(ANNA)))
                .isEqualTo(new Handover.Load(Count.exactly(3), Count.exactly(2)));
        assertThat(handover.preview(rights(ADMIN), house.id(ANNA), house.id(PIOTR)))
                .isEqualTo(new Handover.Preview(new BulkPreview(3, 0, 0), new BulkPreview(2, 0, 0)));

        Handover.Done done = handover.close(house.by(ADMIN), house.id(ANNA), house.id(PIOTR));

        assertThat(done.companies()).isEqualTo(3);
        assertThat(done.contacts()).isEqualTo(2);
        assertThat(done.runs()).isEmpty();
        assertThat(owned(ANNA)).isZero();
        assertThat(owned(PIOTR)).isEqualTo(5);
        assertThat(users.card(house.id(ANNA)).active()).isFalse();
        HistoryEntry told = changes.history(new RecordRef("company", anyCompany()), null, 1)
                .entries()
                .get(0);
        assertThat(told.cause()).isEqualTo(Cause.HANDOVER);
        assertThat(told.causeRef()).isEqualTo(house.id(ANNA));
        long changeSet = Objects.requireNonNull(done.changeSetId());
        assertThat(acts.own(rights(ADMIN), null, 5))
                .extracting(DoneAct::changeSetId)
                .contains(changeSet);

        assertThat(undoing.undoChangeSet(house.by(ADMIN), changeSet).restored()).isEqualTo(6);
        assertThat(owned(ANNA)).isEqualTo(5);
        assertThat(users.card(house.id(ANNA)).active()).isTrue();
    }

    @Test
    void handsOverManyByRunsInTheSameChangeSet() {
        companies(1300);
        contacts(1001);

        Handover.Done done = handover.close(house.by(ADMIN), house.id(ANNA), house.id(PIOTR));

        assertThat(done.runs()).hasSize(2);
        assertThat(users.card(house.id(ANNA)).active()).as("at once").isFalse();
        assertThat(owned(ANNA)).isEqualTo(2301);
        for (long run : done.runs()) {
            assertThat(bulk.run(rights(ADMIN), run).changeSetId()).isEqualTo(done.changeSetId());
            while (steps.step(run)) {
                assertThat(bulk.run(rights(ADMIN), run).isActive()).isTrue();
            }
        }
        assertThat(owned(PIOTR)).isEqualTo(2301);
        undoing.undoChangeSet(house.by(ADMIN), Objects.requireNonNull(done.changeSetId()));
        assertThat(owned(ANNA)).isEqualTo(2301);
        assertThat(users.card(house.id(ANNA)).active()).isTrue();
    }

    @Test
    void keepsWhatIsNotHandedOver() {
        companies(2);

        Handover.Done done = handover.close(house.by(ADMIN), house.id(ANNA), null);

        assertThat(done.companies()).isZero();
        assertThat(owned(ANNA)).isEqualTo(2);
        assertThat(users.card(house.id(ANNA)).active()).isFalse();
    }

    @Test
    void refusesWhoCannotTakeOverAndDoesNothing() {
        companies(1);
        house.write("update app_user set active = false where id = ?", house.id(PIOTR));

        assertThatThrownBy(() -> handover.close(house.by(ADMIN), house.id(ANNA), house.id(PIOTR)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> handover.close(house.by(ADMIN), house.id(ANNA), house.id(ANNA)))
                .isInstanceOf(Invalid.class);
        assertThat(users.card(house.id(ANNA)).active()).isTrue();
        assertThat(owned(ANNA)).isEqualTo(1);
    }

    @Test
    void whoseRolesDoNotOpenTheSettingsMayNot() {
        assertThatThrownBy(() -> handover.load(rights(ANNA), house.id(PIOTR))).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> handover.preview(rights(ANNA), house.id(PIOTR), house.id(ANNA)))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> handover.close(house.by(ANNA), house.id(PIOTR), house.id(ANNA)))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> handover.close(house.by(ANNA), house.id(PIOTR), null))
                .isInstanceOf(SettingsForbidden.class);
    }

    private void companies(int count) {
        house.write(
                "insert into company (name, name_folded, responsible_id) select ? || n, ? || n, ? from generate_series(1, ?) n",
                mark + " ",
                mark + " ",
                house.id(ANNA),
                count);
    }

    private void contacts(int count) {
        house.write(
                "insert into contact (first_name, last_name, name_folded, responsible_id)"
                        + " select 'Jan', ? || n, ? || n, ? from generate_series(1, ?) n",
                mark + " ",
                mark + " ",
                house.id(ANNA),
                count);
    }

    private long owned(String user) {
        return house.write(
                "select (select count(*) from company where responsible_id = ?) + (select count(*) from contact where responsible_id = ?)",
                house.id(user),
                house.id(user));
    }

    private long anyCompany() {
        return house.write("select max(id) from company where name like ?", mark + "%");
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
