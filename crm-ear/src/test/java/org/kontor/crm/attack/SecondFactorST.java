package org.kontor.crm.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.attack.Attacker.sql;
import static org.kontor.crm.attack.Newcomer.PASSWORD;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.signin.SignInGuard;

/** a second factor is set up, asked for, worth something once, replaced by recovery codes, and reset when lost. */
class SecondFactorST {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Newcomer user = Newcomer.invited();

    @Test
    void isSetUpAskedForAndReset() {
        Page page = browser.page();
        enter(page, "/account/security");
        page.locator("#beginFactor").click();
        String secret = page.locator("#factorSecret").inputValue();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(page.locator("svg.k-qr path")).hasCount(1);
        for (int n = 0; n < SignInGuard.ACCOUNT_FREE + 1; n++) {
            // nothing typed is no try
            page.waitForResponse("**/account/security*", page.locator("#confirmFactor")::click);
            assertThat(page.locator("#confirmFactor:not([aria-busy=true])")).isVisible();
            assertThat(page.locator("#code_problem")).containsText("Wpisz kod z aplikacji.");
        }
        page.locator("#code").fill("000000");
        page.locator("#confirmFactor").click();
        assertThat(page.locator("#code_problem")).containsText("Kod się nie zgadza");
        assertThat(Attacker.at("127.0.0.1").call(user.login(), PASSWORD).status())
                .as("nothing counts before it is confirmed")
                .isEqualTo(200);

        String confirming = code(secret, 0);
        page.locator("#code").fill(confirming);
        page.locator("#confirmFactor").click();
        List<String> codes = page.locator("#codes").inputValue().lines().toList();

        assertThat(codes).hasSize(10).allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
        Answer basic = Attacker.at("127.0.0.1").call(user.login(), PASSWORD);
        assertThat(basic.status()).isEqualTo(403);
        assertThat(basic.body()).contains("urn:kontor:problem:secondFactor");
        assertThat(sql("select encode(secret, 'escape') from second_factor where user_id = " + user.id()))
                .doesNotContain(secret);
        try (BrowserContext elsewhere =
                page.context().browser().newContext(new NewContextOptions().setLocale("pl-PL"))) {
            asksForTheCode(elsewhere.newPage(), secret, confirming, codes.get(0));
        }
        lostAndReset(page);
    }

    private void asksForTheCode(Page page, String secret, String used, String recovery) {
        enter(page, "/companies?q=a%26b");
        page.waitForURL("**/sign-in/code?to=**");
        page.navigate(browser.product().url("/companies"));
        assertThat(page.locator("#enter")).isVisible();
        page.goBack();
        page.locator("#back").click();
        page.waitForURL("**/sign-in?to=**");
        fill(page);
        page.waitForURL("**/sign-in/code?to=**");
        give(page, used);
        assertThat(page.locator("#refusal")).containsText("został już użyty");
        give(page, code(secret, 1));
        page.waitForURL("**/companies?q=a%26b");

        page.context().clearCookies();
        enter(page, "/contacts");
        page.waitForURL("**/sign-in/code?to=**");
        give(page, recovery.replace("-", " ").toUpperCase(java.util.Locale.ROOT));
        page.waitForURL("**/contacts");
        page.context().clearCookies();
        enter(page, "/contacts");
        page.waitForURL("**/sign-in/code?to=**");
        give(page, recovery);
        assertThat(page.locator("#refusal")).containsText("został już użyty");
    }

    private void lostAndReset(Page page) {
        page.context().clearCookies();
        browser.signedInAs("admin");
        browser.open("/settings/users/" + user.id());
        page.locator("#askFactor").click();
        page.locator("#factorYes").click();
        assertThat(page.locator("#security")).containsText("Usunięcie drugiego składnika przez administratora");
        assertThat(page.locator("#security")).containsText("Nikt nie jest teraz zalogowany");
        assertThat(Attacker.at("127.0.0.1").call(user.login(), PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void codesAreGuessedNoMoreThanPasswords() {
        sql("insert into second_factor (user_id, secret, confirmed_at) values (" + user.id() + ", '\\x00', now())");
        Attacker thief = Attacker.at("127.0.1.7");
        try {
            assertThat(thief.signIn("", user.login(), PASSWORD).header("Location"))
                    .contains("/sign-in/code");
            assertThat(thief.get("/companies").status()).isEqualTo(302);
            for (int n = 0; n < 5; n++) {
                // the password between two codes takes nothing back
                assertThat(give(thief, "aaaa-aaaa-aaaa-aaa" + n)).contains("The code is wrong");
                thief.signIn("", user.login(), PASSWORD);
            }

            assertThat(give(thief, "aaaa-aaaa-aaaa-aaaa")).contains("Too many failed tries");
            assertThat(thief.signIn("", user.login(), PASSWORD).body()).contains("Too many failed tries");
        } finally {
            sql("delete from sign_in_tally");
        }
    }

    private static String give(Attacker thief, String code) {
        Answer page = thief.get("/sign-in/code");
        return page.status() == 302
                ? "Too many failed tries"
                : thief.form("/sign-in/code", "giveCode=giveCode&enter=&code=" + code)
                        .body();
    }

    private void enter(Page page, String path) {
        page.navigate(browser.product().url(path));
        fill(page);
    }

    private void fill(Page page) {
        page.locator("#login").fill(user.login());
        page.locator("#password").fill(PASSWORD);
        page.locator("#enter").click();
    }

    private static void give(Page page, String code) {
        page.locator("#code").fill(code);
        page.locator("#enter").click();
    }

    /** RFC 6238 once more, apart from the product's. */
    private static String code(String secret, int later) {
        ByteBuffer key = ByteBuffer.allocate(20);
        for (int i = 0; i < secret.length(); i += 8) {
            long five = 0;
            for (char letter : secret.substring(i, i + 8).toCharArray()) {
                five = five << 5 | LETTERS.indexOf(letter);
            }
            for (int shift = 32; shift >= 0; shift -= 8) {
                key.put((byte) (five >> shift));
            }
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key.array(), "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / 30 + later;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
