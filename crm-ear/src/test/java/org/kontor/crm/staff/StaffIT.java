package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.ChangeService;
import org.kontor.crm.organisation.UserCard;
import org.kontor.crm.organisation.UserLink.Purpose;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.token.TokenForm;
import org.kontor.crm.token.TokenService;

/** administrators invite, change, close and open accounts; nobody else does. */
@ExtendWith(ArquillianExtension.class)
class StaffIT extends StaffCase {

    @Inject
    UserService users;

    @Inject
    TokenService tokens;

    @Inject
    ChangeService changes;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void invitesSomebodyWhoWaitsForAPassword() {
        Invitation invitation = staff.invite(house.by(ADMIN), newcomer("sales"));

        Account made = staff.account(rights(ADMIN), invitation.change().id());
        assertThat(made.state()).isEqualTo(Account.State.WAITING);
        assertThat(made.roles()).extracting(RoleRef::nameEn).containsExactly("Salesperson");
        assertThat(made.department()).isEqualTo("North");
        assertThat(invitation.link().purpose()).isEqualTo(Purpose.INVITE);
        assertThat(invitation.link().expiresAt()).isAfter(Instant.now().plusSeconds(6 * 24 * 3600));
        assertThat(changes.history(new RecordRef("user", made.id()), null, 10).entries())
                .extracting(entry -> entry.cause())
                .containsOnly(Cause.FORM);
    }

    @Test
    void takesAnInvitationBackWhileNobodyHasUsedIt() {
        Invitation invitation = staff.invite(house.by(ADMIN), newcomer("sales"));

        Long changeSet = invitation.change().changeSetId();
        assertThat(undoing.undoChangeSet(house.by(ADMIN), changeSet == null ? 0 : changeSet)
                        .restored())
                .isEqualTo(1);

        assertThatThrownBy(
                        () -> staff.account(rights(ADMIN), invitation.change().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesEveryBrokenRuleOfAForm() {
        AccountForm form = newcomer();
        form.setLogin(account(ANNA).login().toUpperCase(Locale.ROOT));
        form.setDepartmentId(-1L);
        form.setRoleIds(List.of(-5L));

        assertThatThrownBy(() -> staff.invite(house.by(ADMIN), form))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field)
                                .containsExactly("login", "departmentId", "roleIds"));
    }

    @Test
    void changesAnAccountAndItsRolesAndTakesThatBack() {
        StaffChange saved = change(ADMIN, ANNA, form -> {
            form.setName("Anna " + mark);
            form.setEmail("Anna@Firma.PL");
            form.setLanguage("en");
            form.setDepartmentId(house.id("Law"));
            form.setRoleIds(roles("head", "sales"));
        });

        assertThat(account(ANNA))
                .extracting(Account::name, Account::email, Account::language, Account::department)
                .containsExactly("Anna " + mark, "anna@firma.pl", "en", "Law");
        assertThat(rights(ANNA).roles()).hasSize(2);
        Long changeSet = saved.changeSetId();
        undoing.undoChangeSet(house.by(ADMIN), changeSet == null ? 0 : changeSet);
        assertThat(account(ANNA)).extracting(Account::name, Account::department).containsExactly(ANNA, "North");
        assertThat(rights(ANNA).roles()).hasSize(1);
    }

    @Test
    void tellsWhoSavedInBetween() {
        AccountForm form = AccountForm.of(account(ANNA));
        change(OTHER, ANNA, other -> other.setEmail("anna@firma.pl"));

        assertThatThrownBy(() -> staff.save(house.by(ADMIN), house.id(ANNA), form))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict -> assertThat(conflict.who()).isEqualTo(OTHER));
    }

    @Test
    void closingEndsSessionsTokensAndRights() {
        String token = tokens.create(house.by(ANNA), token());
        UserCard before = users.card(house.id(ANNA));
        house.write("update department set head_id = ? where id = ?", house.id(ANNA), house.id("North"));

        staff.close(house.by(ADMIN), house.id(ANNA));

        assertThat(account(ANNA).state()).isEqualTo(Account.State.INACTIVE);
        assertThat(users.card(house.id(ANNA)).round()).isGreaterThan(before.round());
        assertThat(tokens.userOf(token)).isEmpty();
        assertThat(department("North").head()).isNull();
        assertThatThrownBy(() -> rights(ANNA)).isInstanceOf(NotFound.class);

        staff.reopen(house.by(ADMIN), house.id(ANNA));
        assertThat(account(ANNA).isActive()).isTrue();
        assertThat(tokens.userOf(token)).as("what was revoked stays so").isEmpty();
    }

    @Test
    void nobodyClosesTheOwnAccountOrResetsTheOwnPassword() {
        assertThatThrownBy(() -> staff.close(house.by(ADMIN), house.id(ADMIN))).hasMessage("account.error.own");
        assertThatThrownBy(() -> staff.passwordLink(house.by(ADMIN), house.id(ADMIN)))
                .hasMessage("account.error.own");
    }

    @Test
    void findsPeopleByNameLoginDepartmentRoleAndState() {
        long id = staff.invite(house.by(ADMIN), newcomer("sales")).change().id();
        AccountFilter marked = new AccountFilter("nowa " + mark, null, null, null);

        assertThat(ids(marked)).containsExactly(id);
        assertThat(ids(new AccountFilter(
                        "wa." + mark, house.id("North"), roles("sales").get(0), true)))
                .containsExactly(id);
        assertThat(ids(new AccountFilter(mark, house.id("Law"), null, null))).isEmpty();
        assertThat(ids(new AccountFilter(mark, null, null, false))).isEmpty();
        assertThat(staff.count(rights(ADMIN), marked)).isEqualTo(1);
        assertThat(staff.page(rights(ADMIN), new AccountFilter("", house.id("North"), null, null), house.id(ANNA), 1))
                .extracting(Account::name)
                .containsExactly("Nowa " + mark);
    }

    @Test
    void whoseRolesDoNotOpenTheSettingsMayDoNothing() {
        assertThatThrownBy(() -> staff.page(rights(ANNA), AccountFilter.ALL, null, 1))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> staff.account(rights(ANNA), house.id(ANNA))).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> staff.invite(house.by(ANNA), newcomer())).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> change(ANNA, ANNA, form -> form.setRoleIds(roles("administrator"))))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> staff.close(house.by(ANNA), house.id("Piotr"))).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> staff.reopen(house.by(ANNA), house.id("Piotr")))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> staff.passwordLink(house.by(ANNA), house.id("Piotr")))
                .isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> tokens.revokeAll(house.by(ANNA), house.id("Piotr")))
                .isInstanceOf(SettingsForbidden.class);
        long changeSet = Objects.requireNonNullElse(
                change(ADMIN, "Piotr", form -> form.setEmail("p@firma.pl")).changeSetId(), 0L);
        assertThat(undoing.undoChangeSet(house.by(ANNA), changeSet).restored()).isZero();
        assertThat(account("Piotr").email()).isEqualTo("p@firma.pl");
    }

    @Test
    void aClosedAccountGetsNoLink() {
        staff.close(house.by(ADMIN), house.id(ANNA));

        assertThatThrownBy(() -> staff.passwordLink(house.by(ADMIN), house.id(ANNA)))
                .isInstanceOf(BusinessException.class)
                .hasMessage("account.error.closed");
    }

    private List<Long> ids(AccountFilter filter) {
        return staff.page(rights(ADMIN), filter, null, 50).stream()
                .map(Account::id)
                .toList();
    }

    private static TokenForm token() {
        TokenForm form = new TokenForm();
        form.setName("program");
        return form;
    }
}
