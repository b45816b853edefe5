package org.kontor.crm.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.FieldRule;
import org.kontor.crm.access.Level;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;

/** roles are drafted, published as one change set, and taken back; nobody else gets at them. */
@ExtendWith(ArquillianExtension.class)
class RoleIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Inject
    AccessService access;

    @Inject
    RoleService roles;

    @Inject
    ImportResults undo;

    private TestHouse house;
    private String name;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("D")
                .department("Below", "D")
                .user("Admin", "D", "administrator")
                .user("Second", "D", "administrator")
                .user("Anna", "Below");
        name = "Rola " + Long.toHexString(System.nanoTime());
    }

    @AfterEach
    void leaveNoDraft() {
        roles.discard(rights("Admin"), draft().version());
    }

    /** on every path. */
    @Test
    void onlyThoseOfTheSettingsGetAtRoles() {
        long version = draft().version();
        Rights anna = rights("Anna");

        assertThatThrownBy(() -> roles.draft(anna)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.fields(anna)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.put(anna, version, role())).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.remove(anna, version, 1)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.restore(anna, version, 1)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.discard(anna, version)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.effective(anna, house.id("Admin"))).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> access.rightsOfAll(anna)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.rehearse(house.by("Anna"), version)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.publish(house.by("Anna"), version)).isInstanceOf(SettingsForbidden.class);
        assertThatThrownBy(() -> roles.samples(
                        house.by("Anna"), version, house.id("Anna"), Entity.COMPANY, Operation.READ, true))
                .isInstanceOf(SettingsForbidden.class);
    }

    @Test
    void aDraftDoesNothingUntilItIsPublishedAndAnUndoTakesItBack() {
        put(role -> role.with(Entity.COMPANY, Operation.READ, Level.ALL)
                .with(Entity.COMPANY, "revenue", FieldRule.HIDDEN)
                .department(house.id("D"), true));
        assertThat(rights("Anna").level(Entity.COMPANY, Operation.READ)).isEqualTo(Level.NONE);
        roles.rehearse(house.by("Admin"), draft().version());
        assertThat(rights("Anna").roles()).isEmpty();

        long changeSet = roles.publish(house.by("Admin"), draft().version());
        assertThat(rights("Anna").level(Entity.COMPANY, Operation.READ)).isEqualTo(Level.ALL);
        assertThat(rights("Anna").hidden(Entity.COMPANY)).containsExactly("revenue");
        assertThat(rights("Anna").roles().get(0).department()).isEqualTo("D");
        assertThat(draft().changes()).isZero();

        undo.undoChangeSet(house.by("Admin"), changeSet);
        assertThat(rights("Anna").roles()).isEmpty();
    }

    @Test
    void ofSeveralRolesTheHighestLevelAndTheMildestRuleWin() {
        put(role -> role.with(Entity.COMPANY, Operation.READ, Level.OWN)
                .with(Entity.COMPANY, "revenue", FieldRule.HIDDEN)
                .with(Entity.COMPANY, "industry", FieldRule.HIDDEN)
                .with(Entity.COMPANY, "type", FieldRule.READ_ONLY)
                .user(house.id("Anna"), true));
        name += " druga";
        put(role -> role.with(Entity.COMPANY, Operation.READ, Level.DEPARTMENT)
                .with(Entity.COMPANY, "revenue", FieldRule.READ_ONLY)
                .with(Entity.COMPANY, "industry", FieldRule.HIDDEN)
                .user(house.id("Anna"), true));
        name += " trzecia";
        put(role -> role.with(Entity.CONTACT, Operation.READ, Level.ALL).user(house.id("Anna"), true));
        roles.publish(house.by("Admin"), draft().version());

        Rights anna = rights("Anna");

        assertThat(anna.level(Entity.COMPANY, Operation.READ)).isEqualTo(Level.DEPARTMENT);
        assertThat(anna.hidden(Entity.COMPANY)).containsExactly("industry");
        assertThat(anna.fixed(Entity.COMPANY)).containsExactlyInAnyOrder("industry", "revenue");
        assertThat(anna.rule(Entity.COMPANY, "type")).isEqualTo(FieldRule.OPEN);
    }

    @Test
    void whoChangesADraftThatMovedOnIsTold() {
        long seen = draft().version();
        put(role -> role);

        EditConflict lost = catchThrowableOfType(EditConflict.class, () -> roles.put(rights("Second"), seen, role()));

        assertThat(lost.who()).isEqualTo("Admin");
        assertThatThrownBy(() -> roles.publish(house.by("Second"), seen)).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> roles.rehearse(house.by("Second"), seen)).isInstanceOf(EditConflict.class);
    }

    @Test
    void refusesNamesThatAreTakenLevelsThatMeanNothingAndUnknownFields() {
        Invalid refused = catchThrowableOfType(
                Invalid.class,
                () -> put(role -> role.named("HANDLOWIEC", "")
                        .with(Entity.COMPANY, Operation.IMPORT, Level.OWN)
                        .with(Entity.COMPANY, Operation.WAIVE, Level.OWN)
                        .with(Entity.COMPANY, "name", FieldRule.HIDDEN)));

        assertThat(refused.problems())
                .extracting(Problem::key)
                .containsExactly("role.error.nameTaken", "role.error.import", "role.error.waive", "role.error.field");
        assertThatThrownBy(() -> put(role -> role.named(" ", ""))).isInstanceOf(Invalid.class);
    }

    private void put(UnaryOperator<RoleSketch> change) {
        RoleDraft draft = draft();
        RoleSketch role = RoleSketch.empty(draft.book().unusedId()).named(name, name);
        roles.put(rights("Admin"), draft.version(), change.apply(role));
    }

    private RoleSketch role() {
        return RoleSketch.empty(-9).named(name, name);
    }

    private RoleDraft draft() {
        return roles.draft(rights("Admin"));
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }
}
