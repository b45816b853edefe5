package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;

/** nobody takes the last administrator away, in whatever way, and no two together. */
@ExtendWith(ArquillianExtension.class)
class LastAdministratorIT extends StaffCase {

    private static final String NOBODY_LEFT = "access.error.lastAdministrator";

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void cannotGiveTheRoleAwayAlone() {
        aloneWith(
                () -> {
                    refused(() -> change(ADMIN, ADMIN, form -> form.setRoleIds(roles("sales"))));
                    assertThat(rights(ADMIN).mayChangeSettings()).isTrue();
                    refusedBySql("delete from user_role where user_id = ?", ADMIN);
                    refusedBySql("update app_user set active = false where id = ?", ADMIN);
                },
                ADMIN);
    }

    @Test
    void cannotLeaveOrMoveTheDepartmentThatGivesTheRole() {
        house.write(
                "insert into department_role (department_id, role_id) select ?, id from role where code = 'administrator'",
                house.id("Sales"));
        aloneWith(
                () -> {
                    assertThat(rights(ANNA).mayChangeSettings()).isTrue();
                    house.write("delete from user_role where user_id = ?", house.id(ADMIN));
                    house.write(
                            "update app_user set department_id = ? where id = ?", house.id("North"), house.id(ADMIN));
                    for (String one : List.of(ANNA, "Piotr", "Marek Head")) {
                        staff.close(house.by(ADMIN), house.id(one));
                    }
                    // now the only one, by a department above the own
                    refused(() -> change(ADMIN, ADMIN, form -> form.setDepartmentId(house.id("Law"))));
                    refused(() -> changeDepartment(ADMIN, "North", form -> form.setParentId(house.id("Law"))));
                    refusedBySql("delete from department_role where department_id = ?", "Sales");
                    assertThat(department("North").parentId()).isEqualTo(house.id("Sales"));
                },
                ADMIN,
                ANNA,
                "Piotr",
                "Marek Head");
        house.write(
                "insert into user_role (user_id, role_id) select ?, id from role where code = 'administrator'",
                house.id(ADMIN));
        house.write("delete from department_role where department_id = ?", house.id("Sales"));
    }

    @Test
    void anUndoCannotEither() {
        long given = Objects.requireNonNullElse(
                change(ADMIN, ANNA, form -> form.setRoleIds(roles("sales", "administrator")))
                        .changeSetId(),
                0L);
        aloneWith(
                () -> {
                    change(ANNA, ADMIN, form -> form.setRoleIds(roles("sales")));
                    refused(() -> undoing.undoChangeSet(house.by(ANNA), given));
                    assertThat(rights(ANNA).mayChangeSettings()).isTrue();
                },
                ADMIN,
                ANNA);
    }

    @Test
    void whoHasChosenNoPasswordYetDoesNotCount() {
        long newcomer = staff.invite(house.by(ADMIN), newcomer("administrator"))
                .change()
                .id();
        aloneWith(
                () -> {
                    assertThat(access.rightsOf(newcomer).mayChangeSettings()).isTrue();
                    refused(() -> change(ADMIN, ADMIN, form -> form.setRoleIds(roles("sales"))));
                },
                ADMIN);
    }

    @Test
    void twoCannotRemoveEachOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            aloneWith(this::removeEachOther, ADMIN, OTHER);
            house.write("update app_user set active = true where id = ?", house.id(ADMIN));
            house.write("update app_user set active = true where id = ?", house.id(OTHER));
        }
    }

    private void removeEachOther() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CountDownLatch both = new CountDownLatch(2);
        try {
            List<Boolean> done = Stream.of(ADMIN, OTHER)
                    .map(one -> CompletableFuture.supplyAsync(() -> removes(both, one), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(done).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
    }

    private boolean removes(CountDownLatch both, String one) {
        try {
            both.countDown();
            both.await();
            staff.close(house.by(one), house.id(one.equals(ADMIN) ? OTHER : ADMIN));
            return true;
        } catch (BusinessException refused) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void norDoTwoTransactionsThatKnowNothingOfEachOther() {
        aloneWith(
                () -> {
                    try (Connection first = begun();
                            Connection second = begun()) {
                        run(first, "delete from user_role where user_id = ?", ADMIN);
                        run(second, "delete from user_role where user_id = ?", OTHER);
                        assertThatCode(first::commit).doesNotThrowAnyException();
                        assertThatThrownBy(second::commit)
                                .isInstanceOfSatisfying(
                                        SQLException.class,
                                        e -> assertThat(e.getSQLState()).isEqualTo("KT001"));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                ADMIN,
                OTHER);
        house.write(
                "insert into user_role (user_id, role_id) select ?, id from role where code = 'administrator'",
                house.id(ADMIN));
    }

    private void refusedBySql(String sql, String who) {
        try (Connection connection = begun()) {
            run(connection, sql, who);
            assertThatThrownBy(connection::commit)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("KT001"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(BusinessException.class).hasMessage(NOBODY_LEFT);
    }

    private Connection begun() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement settings = connection.prepareStatement(
                "select set_config('kontor.actor', 'test', true), set_config('kontor.cause', 'SYSTEM', true)")) {
            settings.execute();
        }
        return connection;
    }

    private void run(Connection connection, String sql, String who) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, house.id(who));
            statement.execute();
        }
    }
}
