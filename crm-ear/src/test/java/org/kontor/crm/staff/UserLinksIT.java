package org.kontor.crm.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.crm.organisation.NewLink;
import org.kontor.crm.organisation.NewPasswords;
import org.kontor.crm.organisation.PasswordHashes;
import org.kontor.crm.organisation.SecretService;
import org.kontor.crm.organisation.UserLink;
import org.kontor.crm.organisation.UserLink.State;
import org.kontor.crm.organisation.UserLinks;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.product.Deployments;
import org.kontor.crm.shared.Problem;

/** a link lets one person choose a password, once, for a while, and tells nobody else anything. */
@ExtendWith(ArquillianExtension.class)
class UserLinksIT extends StaffCase {

    private static final String PASSWORD = "koń na biegunach 7";

    @Resource(lookup = "jdbc/owner")
    DataSource owner;

    @Inject
    UserLinks links;

    @Inject
    NewPasswords passwords;

    @Inject
    PasswordHashes hashes;

    @Inject
    SecretService secrets;

    @Inject
    UserService users;

    @Deployment
    static EnterpriseArchive product() {
        return Deployments.product();
    }

    @Test
    void anInvitationLetsItsUserChooseTheFirstPasswordOnce() {
        Invitation invitation = staff.invite(house.by(ADMIN), newcomer("sales"));
        String secret = invitation.link().secret();
        String login = "nowa." + mark;
        assertThat(secrets.find(login)).as("no password yet").isEmpty();
        assertThat(links.find(secret)).extracting(UserLink::state).isEqualTo(State.OPEN);

        assertThat(passwords.set(secret, PASSWORD.toCharArray())).isEmpty();

        assertThat(hashes.verify(
                        PASSWORD.toCharArray(),
                        secrets.find(login).orElseThrow().passwordHash()))
                .isTrue();
        assertThat(staff.account(rights(ADMIN), invitation.change().id()).state())
                .isEqualTo(Account.State.ACTIVE);
        assertThat(links.find(secret)).isEqualTo(new UserLink(State.USED, null, null, null));
        assertThat(keys(passwords.set(secret, "inne hasło dwa trzy".toCharArray())))
                .containsExactly("link.shut.USED");
    }

    @Test
    void aWeakPasswordLeavesTheLinkOpen() {
        String secret = staff.invite(house.by(ADMIN), newcomer()).link().secret();

        assertThat(keys(passwords.set(secret, "krótkie".toCharArray()))).containsExactly("password.error.short");
        assertThat(keys(passwords.set(secret, "x".repeat(129).toCharArray()))).containsExactly("password.error.long");

        assertThat(links.find(secret).state()).isEqualTo(State.OPEN);
    }

    @Test
    void aResetEndsSessionsAndTheFormerPasswordAtOnce() {
        NewLink first = staff.passwordLink(house.by(ADMIN), house.id(ANNA));
        passwords.set(first.secret(), PASSWORD.toCharArray());
        String login = account(ANNA).login();
        int round = users.card(house.id(ANNA)).round();

        NewLink second = staff.passwordLink(house.by(ADMIN), house.id(ANNA));

        assertThat(secrets.find(login)).isEmpty();
        assertThat(users.card(house.id(ANNA)).round()).isGreaterThan(round);
        assertThat(account(ANNA).state()).isEqualTo(Account.State.WAITING);
        assertThat(passwords.set(second.secret(), PASSWORD.toCharArray())).isEmpty();
        assertThat(secrets.find(login)).isPresent();
    }

    @Test
    void aNewerLinkShutsTheOlderOne() {
        NewLink older = staff.passwordLink(house.by(ADMIN), house.id(ANNA));
        NewLink newer = staff.passwordLink(house.by(ADMIN), house.id(ANNA));

        assertThat(links.find(older.secret()).state()).isEqualTo(State.INVALID);
        assertThat(keys(passwords.set(older.secret(), PASSWORD.toCharArray()))).containsExactly("link.shut.INVALID");
        assertThat(links.find(newer.secret()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void anExpiredLinkSaysSoAndNothingElse() {
        NewLink link = staff.passwordLink(house.by(ADMIN), house.id(ANNA));
        owner("update crm.user_link set expires_at = now() - interval '1 second' where user_id = " + house.id(ANNA));

        assertThat(links.find(link.secret())).isEqualTo(new UserLink(State.EXPIRED, null, null, null));
        assertThat(keys(passwords.set(link.secret(), PASSWORD.toCharArray()))).containsExactly("link.shut.EXPIRED");
        assertThat(links.redeem(link.secret(), "hash")).isFalse();
    }

    @Test
    void aLinkOfAClosedAccountOpensNothingEvenWhenItIsOpenedAgain() {
        NewLink link = staff.passwordLink(house.by(ADMIN), house.id(ANNA));
        staff.close(house.by(ADMIN), house.id(ANNA));

        assertThat(links.find(link.secret()).state()).isEqualTo(State.INVALID);
        assertThat(links.redeem(link.secret(), "hash")).isFalse();
        staff.reopen(house.by(ADMIN), house.id(ANNA));
        assertThat(links.redeem(link.secret(), "hash")).isFalse();
    }

    @Test
    void ofManyAtOnceOneUsesIt() {
        NewLink link = staff.passwordLink(house.by(ADMIN), house.id(ANNA));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Boolean> used = IntStream.range(0, 4)
                    .mapToObj(
                            n -> CompletableFuture.supplyAsync(() -> links.redeem(link.secret(), "hash " + n), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(used).containsOnlyOnce(true);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whatIsNoSecretIsNotLookedUpAndWhatIsKeptIsNoSecret() {
        NewLink link = staff.passwordLink(house.by(ADMIN), house.id(ANNA));

        assertThat(links.find("x").state()).isEqualTo(State.INVALID);
        assertThat(links.find("A".repeat(43)).state()).isEqualTo(State.INVALID);
        assertThat(link.toString()).doesNotContain(link.secret());
        assertThat(house.write(
                        "select count(*) from user_link where digest = sha256(convert_to(?, 'UTF8'))", link.secret()))
                .as("the digest is what is kept")
                .isEqualTo(1);
        assertThat(house.write(
                        "select (select count(*) from user_link l where l::text like ?)"
                                + " + (select count(*) from history h where h::text like ?)",
                        "%" + link.secret() + "%",
                        "%" + link.secret() + "%"))
                .isZero();
        assertThatThrownBy(() -> house.write(
                        "update user_link set expires_at = now() + interval '9 years' where user_id = ?",
                        house.id(ANNA)))
                .as("no link lives longer than it was made for")
                .hasMessageContaining("permission denied");
    }

    private void owner(String sql) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(Problem::key).toList();
    }
}
