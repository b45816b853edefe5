package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;

/** the tree of departments stays a tree, and whoever changes it sees first whom that touches. */
@ExtendWith(ArquillianExtension.class)
class DepartmentSettingsIT extends StaffCase {

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void addsRenamesAndDeletesAnEmptyOne() {
        long id =
                departments.add(house.by(ADMIN), form("Nowy " + mark, "House")).id();
        DepartmentForm form = DepartmentForm.of(departments.department(rights(ADMIN), id));
        form.setName("Inny " + mark);
        form.setHeadId(house.id(ANNA));
        departments.save(house.by(ADMIN), id, form);

        Department saved = departments.department(rights(ADMIN), id);
        assertThat(saved.name()).isEqualTo("Inny " + mark);
        assertThat(saved.head()).isEqualTo(new Person(house.id(ANNA), ANNA));
        StaffChange deleted = departments.delete(house.by(ADMIN), id, saved.version());
        assertThatThrownBy(() -> departments.department(rights(ADMIN), id)).isInstanceOf(NotFound.class);
        undoing.undoChangeSet(house.by(ADMIN), Objects.requireNonNull(deleted.changeSetId()));
        assertThat(departments.department(rights(ADMIN), id).name()).isEqualTo("Inny " + mark);
    }

    @Test
    void saysWhatStandsInTheWayOfDeleting() {
        assertThatThrownBy(() -> departments.delete(house.by(ADMIN), house.id("Sales"), null))
                .isInstanceOfSatisfying(BusinessException.class, refused -> {
                    assertThat(refused.key()).isEqualTo("department.error.notEmpty");
                    assertThat(refused.parameters()).containsExactly(1L, 0L, 1L);
                });
    }

    @Test
    void showsWhomAMoveTouchesBeforeItIsMade() {
        house.user("Law Head", "Law", "head");
        house.write(
                "insert into department_role (department_id, role_id) select ?, id from role where code = 'sales'",
                house.id("Law"));

        DepartmentMove move = departments.preview(rights(ADMIN), house.id("North"), house.id("Law"));

        assertThat(move.people()).extracting(Person::name).containsExactly(ANNA, "Piotr");
        assertThat(move.gaining()).extracting(Person::name).containsExactly("Law Head");
        assertThat(move.losing()).extracting(Person::name).containsExactly("Marek Head");
        assertThat(move.gained()).extracting(RoleRef::nameEn).containsExactly("Salesperson");
        assertThat(move.lost()).isEmpty();
        assertThat(department("North").parentId()).as("nothing is done").isEqualTo(house.id("Sales"));
        // what it says comes true
        assertThat(rights("Marek Head").branchMembers()).contains(house.id(ANNA));
        changeDepartment(ADMIN, "North", form -> form.setParentId(house.id("Law")));
        assertThat(rights("Marek Head").branchMembers()).doesNotContain(house.id(ANNA));
        assertThat(rights("Law Head").branchMembers()).contains(house.id(ANNA));
    }

    @Test
    void anEmptyBranchTouchesNobody() {
        long id =
                departments.add(house.by(ADMIN), form("Pusty " + mark, "Sales")).id();

        DepartmentMove move = departments.preview(rights(ADMIN), id, house.id("Law"));

        assertThat(move.people()).isEmpty();
        assertThat(move.losing()).isEmpty();
    }

    @Test
    void movesAndTakesThatBack() {
        StaffChange moved = changeDepartment(ADMIN, "North", form -> form.setParentId(house.id("Law")));

        assertThat(departments.tree(rights(ADMIN)).stream()
                        .filter(one -> one.id() == house.id("North"))
                        .map(Department::parentId))
                .containsExactly(house.id("Law"));
        undoing.undoChangeSet(house.by(ADMIN), Objects.requireNonNull(moved.changeSetId()));
        assertThat(department("North").parentId()).isEqualTo(house.id("Sales"));
    }

    @Test
    void refusesACircleInTheServiceInTheDatabaseAndInAnUndo() {
        assertThatThrownBy(() -> changeDepartment(ADMIN, "House", form -> form.setParentId(house.id("North"))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::key)
                                .containsExactly("department.error.circle"));
        assertThatThrownBy(() -> house.write(
                        "update department set parent_id = ? where id = ?", house.id("North"), house.id("Sales")))
                .hasMessageContaining("would stand below itself");

        StaffChange out = changeDepartment(ADMIN, "North", form -> form.setParentId(house.id("Law")));
        changeDepartment(ADMIN, "Sales", form -> form.setParentId(house.id("North")));
        assertThatThrownBy(() -> undoing.undoChangeSet(house.by(ADMIN), Objects.requireNonNull(out.changeSetId())))
                .isInstanceOf(BusinessException.class)
                .hasMessage("department.error.circle");
    }

    @Test
    void twoMovesThatWouldCloseACircleTogetherAreNotBothMade() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch both = new CountDownLatch(2);
        changeDepartment(ADMIN, "North", form -> form.setParentId(house.id("House")));
        DepartmentForm north = DepartmentForm.of(department("North"));
        DepartmentForm law = DepartmentForm.of(department("Law"));
        north.setParentId(house.id("Law"));
        law.setParentId(house.id("North"));
        try {
            List<Boolean> done = Stream.of(
                            CompletableFuture.supplyAsync(() -> moved(both, "North", north), threads),
                            CompletableFuture.supplyAsync(() -> moved(both, "Law", law), threads))
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(done).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
    }

    private boolean moved(CountDownLatch both, String name, DepartmentForm form) {
        try {
            both.countDown();
            both.await();
            departments.save(house.by(ADMIN), house.id(name), form);
            return true;
        } catch (BusinessException refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void refusesSistersOfOneNameUnknownHeadsAndOldVersions() {
        assertThatThrownBy(() -> departments.add(house.by(ADMIN), form("sales", "House")))
                .isInstanceOf(Invalid.class);
        DepartmentForm form = DepartmentForm.of(department("North"));
        changeDepartment(OTHER, "North", other -> other.setHeadId(house.id(ANNA)));
        assertThatThrownBy(() -> departments.save(house.by(ADMIN), house.id("North"), form))
                .isInstanceOf(EditConflict.class);
        staff.close(house.by(ADMIN), house.id("Piotr"));
        assertThatThrownBy(() -> changeDepartment(ADMIN, "North", other -> other.setHeadId(house.id("Piotr"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void whoseRolesDoNotOpenTheSettingsMayDoNothing() {
        assertThatThrownBy(() -> departments.tree(rights(ANNA))).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> departments.department(rights(ANNA), house.id("North")))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> departments.preview(rights(ANNA), house.id("North"), null))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> departments.add(house.by(ANNA), form(mark, "House")))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> changeDepartment(ANNA, "North", form -> form.setParentId(null)))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> departments.delete(house.by(ANNA), house.id("North"), null))
                .isInstanceOf(SettingsForbidden.class);
    }

    private DepartmentForm form(String name, String parent) {
        DepartmentForm form = new DepartmentForm();
        form.setName(name);
        form.setParentId(house.id(parent));
        return form;
    }
}
