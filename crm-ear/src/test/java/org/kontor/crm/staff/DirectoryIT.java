package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.staff.Admission.Outcome;

/** whom a directory vouches for gets an account, and what the groups give, at each sign-in. */
@ExtendWith(ArquillianExtension.class)
class DirectoryIT extends StaffCase {

    private static final Act DIRECTORY = Act.ofNobody("LDAP", Cause.SYSTEM);

    @Inject
    DirectoryService directory;

    @Inject
    UserService users;

    @Inject
    ChangeService changes;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    private long group(String name, @Nullable String department, String... roles) {
        return directory
                .save(
                        house.by(ADMIN),
                        new DirectoryGroup(
                                0,
                                0,
                                name + " " + mark,
                                department == null ? null : house.id(department),
                                List.copyOf(roles(roles))))
                .id();
    }

    private DirectoryPerson zofia(String name, String... groups) {
        return new DirectoryPerson(
                "LDAP " + mark,
                "id-1",
                "Zofia." + mark,
                name,
                "zofia@house.example",
                "en",
                Set.of(groups).stream().map(group -> group + " " + mark).collect(java.util.stream.Collectors.toSet()));
    }

    private Admission admit(String name, String... groups) {
        return directory.admit(DIRECTORY, zofia(name, groups));
    }

    private int written(long user) {
        return changes.history(new RecordRef("user", user), null, 100).entries().size();
    }

    @Test
    void theFirstSignInMakesTheAccountAndTheNextOnesBringItUpToDate() {
        group("Sales", "North", "sales");
        group("Heads", null, "head");

        Admission admission = admit("Zofia Żuk", "SALES");

        Account made = staff.account(rights(ADMIN), admission.userId());
        assertThat(admission.outcome()).isEqualTo(Outcome.ADMITTED);
        assertThat(made)
                .extracting(Account::name, Account::login, Account::email, Account::department, Account::language)
                .containsExactly("Zofia Żuk", "zofia." + mark, "zofia@house.example", "North", "en");
        assertThat(made.roles()).extracting(RoleRef::nameEn).containsExactly("Salesperson");
        assertThat(changes.history(new RecordRef("user", made.id()), null, 10).entries())
                .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo("LDAP"));
        int before = written(made.id());
        assertThat(admit("Zofia Żuk", "Sales").userId()).isEqualTo(made.id());
        assertThat(written(made.id())).as("nothing has changed").isEqualTo(before);

        admit("Zofia Lis", "Heads");

        Account now = staff.account(rights(ADMIN), made.id());
        assertThat(now.name()).isEqualTo("Zofia Lis");
        assertThat(now.department()).as("no group names another").isEqualTo("North");
        assertThat(now.roles()).extracting(RoleRef::nameEn).containsExactly("Head of department");
    }

    @Test
    void whoIsInNoGroupAnyMoreLosesRolesAndSessions() {
        assertThat(admit("Zofia", "Sales").outcome()).isEqualTo(Outcome.NO_GROUP);
        group("Sales", "North", "sales");
        long user = admit("Zofia", "Sales").userId();
        int round = users.card(user).round();

        assertThat(admit("Zofia", "Others").outcome()).isEqualTo(Outcome.NO_GROUP);

        assertThat(staff.account(rights(ADMIN), user).roles()).isEmpty();
        assertThat(users.card(user).round()).isGreaterThan(round);
    }

    @Test
    void rolesThatNoGroupGivesStayAsTheyWereGiven() {
        group("Sales", "North", "sales");
        long user = admit("Zofia", "Sales").userId();
        AccountForm form = AccountForm.of(staff.account(rights(ADMIN), user));
        form.getRoleIds().addAll(roles("head"));
        staff.save(house.by(ADMIN), user, form);

        admit("Zofia", "Sales");

        assertThat(staff.account(rights(ADMIN), user).roles()).hasSize(2);
    }

    @Test
    void aClosedAccountStaysClosed() {
        group("Sales", "North", "sales");
        long user = admit("Zofia", "Sales").userId();
        staff.close(house.by(ADMIN), user);

        assertThat(admit("Zofia", "Sales").outcome()).isEqualTo(Outcome.CLOSED);
    }

    @Test
    void aLoginWithAPasswordIsTakenOverByNobody() {
        group("Sales", "North", "sales");
        house.write(
                "insert into crm.user_secret (user_id, password_hash) values (?, 'x') on conflict do nothing",
                house.id(ANNA));
        String login = account(ANNA).login();

        assertThat(directory
                        .admit(
                                DIRECTORY,
                                new DirectoryPerson("LDAP", mark, login, "X", null, null, Set.of("Sales " + mark)))
                        .outcome())
                .isEqualTo(Outcome.TAKEN);
        assertThat(directory
                        .admit(
                                DIRECTORY,
                                new DirectoryPerson("LDAP", mark, "ä b", "X", null, null, Set.of("Sales " + mark)))
                        .outcome())
                .isEqualTo(Outcome.UNFIT);
    }

    @Test
    void groupsAreForThoseOfTheSettings() {
        long id = group("Sales", "North", "sales");
        DirectoryGroup group = directory.groups(rights(ADMIN)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> directory.groups(rights(ANNA))).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> directory.save(house.by(ANNA), group)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> directory.delete(house.by(ANNA), id)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> group("sales", "North")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> group("Other", null)).isInstanceOf(Invalid.class);
        directory.save(house.by(ADMIN), new DirectoryGroup(id, group.version(), group.name(), null, group.roleIds()));
        assertThatThrownBy(() -> directory.save(house.by(ADMIN), group)).isInstanceOf(EditConflict.class);
        StaffChange deleted = directory.delete(house.by(ADMIN), id);
        undoing.undoChangeSet(house.by(ADMIN), deleted.changeSetId() == null ? 0 : deleted.changeSetId());
        assertThat(directory.groups(rights(ADMIN))).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.roleIds()).hasSize(1);
        });
    }
}
