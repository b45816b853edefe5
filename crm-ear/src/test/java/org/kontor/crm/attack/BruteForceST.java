package org.kontor.crm.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.attack.Attacker.sql;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** whoever guesses gets fewer and fewer tries, and locks nobody out for ever. */
class BruteForceST {

    private static final String VICTIM = "piotr.nowicki";
    private static final String PASSWORD = "kontor-demo";
    private static final String HERE = "127.0.0.1";
    private static final String THERE = "127.0.1.1";
    private static final String ELSEWHERE = "127.0.1.2";
    private static final String PROXY = "127.9.9.1";

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    @AfterEach
    void forget() {
        sql("delete from sign_in_tally");
    }

    @Test
    void aLockedAccountRefusesTheRightPasswordToo() {
        assertThat(Attacker.at(HERE).call(VICTIM, PASSWORD).status()).isEqualTo(200);
        lock(THERE, VICTIM);

        Answer call = Attacker.at(THERE).call(VICTIM, PASSWORD);
        assertThat(call.status()).isEqualTo(429);
        assertThat(Integer.parseInt(call.header("Retry-After"))).isBetween(1, 15);
        assertThat(call.body()).contains("urn:kontor:problem:lockedOut").contains("seconds");
        Attacker visitor = Attacker.at(ELSEWHERE);
        Answer page = visitor.signIn("", VICTIM, PASSWORD);
        assertThat(page.body()).contains("Too many failed tries to sign in. The next one is possible in ");
        assertThat(visitor.get("/companies").status()).isEqualTo(302);
        assertThat(Attacker.at(HERE).call(VICTIM, PASSWORD).status())
                .as("where the account is at home nobody keeps it out from elsewhere")
                .isEqualTo(200);
    }

    @Test
    void theFormLocksLikeTheCallsAndOpensWhenTimeHasPassed() {
        for (int failures : new int[] {0, 4}) {
            failed(failures);
            assertThat(Attacker.at(THERE).signIn("", VICTIM, "wrong").body())
                    .contains("Login and password do not match");
        }
        assertThat(Attacker.at(THERE).signIn("", VICTIM, PASSWORD).body()).contains("Too many failed tries");

        sql("update sign_in_tally set locked_until = now() where locked_until is not null");

        assertThat(Attacker.at(THERE).signIn("", VICTIM, PASSWORD).status()).isEqualTo(302);
        assertThat(sql("select max(failures) from sign_in_tally where length(account) > 0"))
                .as("a right password ends the count")
                .isEqualTo("0");
    }

    @Test
    void oneMoreAfterTheLockLocksTwiceAsLong() {
        lock(THERE, VICTIM);
        sql("update sign_in_tally set locked_until = now() where locked_until is not null");

        assertThat(Attacker.at(THERE).call(VICTIM, "wrong").status()).isEqualTo(401);

        assertThat(Integer.parseInt(Attacker.at(THERE).call(VICTIM, "wrong").header("Retry-After")))
                .isBetween(16, 30);
    }

    @Test
    void accountsThatDoNotExistAreLockedAlike() {
        List<Answer> unknown = IntStream.range(0, 6)
                .mapToObj(n -> Attacker.at(THERE).call("nobody.at.all", "wrong " + n))
                .toList();
        lock(ELSEWHERE, VICTIM);
        Answer known = Attacker.at(ELSEWHERE).call(VICTIM, "wrong");

        assertThat(unknown).extracting(Answer::status).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(known.status()).isEqualTo(429);
        assertThat(unknown.get(5).body().replaceAll("\\d+ second", ""))
                .isEqualTo(known.body().replaceAll("\\d+ second", ""));
    }

    @Test
    void manyAtOnceAreNotManyTries() {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<Integer> statuses = IntStream.range(0, 20)
                    .mapToObj(n -> CompletableFuture.supplyAsync(
                            () -> Attacker.at("127.0.1." + n % 4).call("nobody.at.all", "guess " + n), threads))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().status())
                    .toList();

            assertThat(statuses).filteredOn(status -> status == 401).hasSize(5);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(15);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anAddressIsLockedForStrangersAndForNobodyWhoWorksThere() {
        assertThat(Attacker.at(THERE).call(VICTIM, PASSWORD).status()).isEqualTo(200);
        assertThat(Attacker.at(THERE).call("somebody.else", "x").status()).isEqualTo(401);
        sql("update sign_in_tally set failures = 49 where length(account) = 0 and address = '" + THERE + "'");

        assertThat(Attacker.at(THERE).call("somebody.new", "x").status()).isEqualTo(401);

        assertThat(Attacker.at(THERE).call("somebody.newer", "x").status()).isEqualTo(429);
        assertThat(Attacker.at(THERE).call("anna.kowalczyk", PASSWORD).status()).isEqualTo(429);
        assertThat(Attacker.at(THERE)
                        .get("/api/v1/companies", "Authorization", "Bearer x")
                        .status())
                .isEqualTo(429);
        assertThat(Attacker.at(THERE).call(VICTIM, PASSWORD).status()).isEqualTo(200);
        assertThat(Attacker.at(ELSEWHERE).call("anna.kowalczyk", PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void nobodyLiesAboutTheAddressButAProxyThatIsTrusted() {
        for (String[] lie : new String[][] {
            {"X-Forwarded-For", "10.1.1.1"},
            {"Forwarded", "for=10.1.1.2"},
            {"$WSRA", "10.1.1.3"}
        }) {
            token(THERE, lie[0], lie[1]);
        }
        token(PROXY, "X-Forwarded-For", "10.2.2.2");

        assertThat(sql("select string_agg(address || ' ' || failures, ', ' order by address) from sign_in_tally"
                        + " where length(account) = 0"))
                .isEqualTo("10.2.2.2 1, 127.0.1.1 3");
    }

    @Test
    void anAdministratorUnlocksAnAccount() {
        lock(THERE, VICTIM);
        Page page = browser.signedInAs("admin");
        browser.open("/settings/users/" + sql("select id from app_user where login = '" + VICTIM + "'"));
        assertThat(page.locator("#security")).containsText("ostatnia z adresu " + THERE);

        page.locator("#unlock").click();

        assertThat(page.locator("#security")).containsText("Logowanie nie jest zablokowane");
        assertThat(Attacker.at(THERE).call(VICTIM, PASSWORD).status()).isEqualTo(200);
    }

    /** Two wrong guesses, with three more in between. */
    private static void lock(String from, String login) {
        for (int failures : new int[] {0, 4}) {
            failed(failures);
            assertThat(Attacker.at(from).call(login, "wrong").status()).isEqualTo(401);
        }
    }

    /** As if so many tries had failed for the accounts that were tried so far. */
    private static void failed(int failures) {
        sql("update sign_in_tally set failures = " + failures + " where address = ''");
    }

    /** A token that is none: it counts without a hash. */
    private static void token(String from, String header, String value) {
        Attacker.at(from)
                .get("/api/v1/companies", "Authorization", "Bearer x", header, value, "X-Forwarded-Proto", "http");
    }
}
