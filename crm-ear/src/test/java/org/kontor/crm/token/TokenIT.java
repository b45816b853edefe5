package org.kontor.crm.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.access.AccessService;
import org.kontor.crm.access.Rights;
import org.kontor.crm.organisation.TestHouse;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;

/** B-08: tokens stand for their user as long as they live, and for nobody afterwards. */
@ExtendWith(ArquillianExtension.class)
class TokenIT {

    @Resource(lookup = "jdbc/crm")
    DataSource database;

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    TokenService tokens;

    @Inject
    AccessService access;

    TestHouse house;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @BeforeEach
    void found() {
        house = new TestHouse(database)
                .department("Sales")
                .user("Anna", "Sales", "sales")
                .user("Piotr", "Sales", "sales");
    }

    @Test
    void standsForItsUserUntilItIsRevoked() {
        String secret = tokens.create(house.by("Anna"), form("ERP", 30));
        assertThat(only("Anna").lastUsedAt()).isNull();

        assertThat(tokens.userOf(secret)).hasValue(house.id("Anna"));
        assertThat(only("Anna").lastUsedAt()).isNotNull();
        assertThat(only("Anna").name()).isEqualTo("ERP");
        assertThat(secret).endsWith(only("Anna").ending());
        assertThat(tokens.own(rights("Piotr"))).isEmpty();

        tokens.revoke(house.by("Anna"), only("Anna").id());
        assertThat(tokens.userOf(secret)).isEmpty();
        assertThat(tokens.own(rights("Anna"))).isEmpty();
    }

    @Test
    void isRevokedByItsOwnerOnlyAndOnce() {
        String secret = tokens.create(house.by("Anna"), form("ERP", 30));
        long id = only("Anna").id();

        assertThatThrownBy(() -> tokens.revoke(house.by("Piotr"), id)).isInstanceOf(NotFound.class);
        assertThat(tokens.userOf(secret)).hasValue(house.id("Anna"));
        tokens.revoke(house.by("Anna"), id);
        assertThatThrownBy(() -> tokens.revoke(house.by("Anna"), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void opensNothingAfterItsExpiry() throws SQLException {
        String secret = tokens.create(house.by("Anna"), form("ERP", 1));
        asOwner("update crm.access_token set expires_at = now() - interval '1 second' where id = "
                + only("Anna").id());

        assertThat(tokens.userOf(secret)).isEmpty();
        assertThat(only("Anna").expired()).isTrue();
    }

    @Test
    void isNowhereInTheDatabase() throws SQLException {
        String secret = tokens.create(house.by("Anna"), form("ERP", 30));

        try (Connection connection = database.getConnection();
                PreparedStatement row =
                        connection.prepareStatement("select t::text from crm.access_token t where user_id = ?")) {
            row.setLong(1, house.id("Anna"));
            try (ResultSet rows = row.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).doesNotContain(secret.substring(7, 40));
            }
        }
    }

    @Test
    void cannotBeMadeToLiveAgainOrToStandForAnother() {
        tokens.create(house.by("Anna"), form("ERP", 30));
        long id = only("Anna").id();

        for (String attempt : List.of(
                "update crm.access_token set user_id = " + house.id("Piotr") + " where id = " + id,
                "update crm.access_token set expires_at = now() + interval '9 years' where id = " + id,
                "update crm.access_token set digest = digest where id = " + id,
                "delete from crm.access_token where id = " + id)) {
            assertThatThrownBy(() -> asApplication(attempt)).hasMessageContaining("permission denied");
        }
        tokens.revoke(house.by("Anna"), id);
        assertThatThrownBy(() -> asApplication("update crm.access_token set revoked_at = null where id = " + id))
                .hasMessageContaining("stays revoked");
    }

    @Test
    void needsANameAndAnExpiry() {
        for (TokenForm form : List.of(
                form(" ", 30), form("x".repeat(101), 30), form("ERP\n", 0), form("ERP", 367), form("ERP", -1))) {
            assertThatThrownBy(() -> tokens.create(house.by("Anna"), form)).isInstanceOf(Invalid.class);
        }
        for (int i = 0; i < TokenService.MOST; i++) {
            tokens.create(house.by("Piotr"), form("ERP " + i, 1));
        }
        assertThatThrownBy(() -> tokens.create(house.by("Piotr"), form("jeden za dużo", 1)))
                .hasMessageContaining("token.error.most");
        assertThat(tokens.own(rights("Anna"))).isEmpty();
    }

    @Test
    void guessesOpenNothing() {
        String secret = tokens.create(house.by("Anna"), form("ERP", 30));

        for (String guess : List.of(
                "",
                "kontor_",
                secret + "x",
                secret.toUpperCase(java.util.Locale.ROOT),
                secret.substring(1),
                secret.substring(0, 49) + (secret.endsWith("A") ? "B" : "A"),
                " " + secret)) {
            assertThat(tokens.userOf(guess)).as(guess).isEmpty();
        }
    }

    private static TokenForm form(String name, int days) {
        TokenForm form = new TokenForm();
        form.setName(name);
        form.setDays(days);
        return form;
    }

    private AccessToken only(String user) {
        List<AccessToken> own = tokens.own(rights(user));
        assertThat(own).hasSize(1);
        return own.get(0);
    }

    private Rights rights(String user) {
        return access.rightsOf(house.id(user));
    }

    private void asApplication(String sql) throws SQLException {
        run(database, sql);
    }

    private void asOwner(String sql) throws SQLException {
        run(owner, sql);
    }

    private static void run(DataSource role, String sql) throws SQLException {
        try (Connection connection = role.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
