package org.kontor.crm.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.attack.Attacker.sql;
import static org.kontor.crm.attack.Newcomer.PASSWORD;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** sessions are seen and ended from elsewhere, end by themselves, and a device is remembered only when asked to. */
class SessionsST {

    private static final String COOKIE = "KontorDevice";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Newcomer user = Newcomer.invited();

    @Test
    void oneSeesWhereOneIsSignedInAndEndsTheOthers() {
        Attacker phone = signedIn("127.0.0.2", "");
        Attacker office = signedIn("127.0.0.3", "");
        Page page = inBrowser();
        browser.open("/account/security");
        assertThat(page.locator("#sessions [data-session]")).hasCount(3);
        assertThat(page.locator("#sessions .k-chip.is-ok")).hasCount(1);

        page.locator("#sessions [data-session]", has("127.0.0.2"))
                .getByText("Wyloguj")
                .click();

        assertThat(page.locator("#sessions [data-session]")).hasCount(2);
        assertThat(phone.get("/companies").status()).isEqualTo(302);
        Answer part = office.get("/companies", "Faces-Request", "partial/ajax");
        assertThat(part.status()).as("the other one goes on").isEqualTo(200);
        page.locator("#endOthers").click();
        assertThat(page.locator("#sessions [data-session]")).hasCount(1);
        assertThat(office.get("/companies", "Faces-Request", "partial/ajax").body())
                .contains("<redirect url=\"")
                .contains("ended=true");
        assertThat(page.locator("#sessions")).containsText("Wylogowanie sesji");
    }

    @Test
    void anotherPasswordTakesThePresentOneAndEndsTheOthers() {
        Attacker elsewhere = signedIn("127.0.0.2", "");
        Page page = inBrowser();
        browser.open("/account/security");
        String wanted = "zielony rower z dzwonkiem";
        changePassword(page, "nie to hasło", wanted);
        assertThat(page.locator("#present_problem")).containsText("To nie jest obecne hasło");
        changePassword(page, PASSWORD, user.login() + "1");
        assertThat(page.locator("#password_problem")).containsText("łatwo odgadnąć");
        assertThat(elsewhere.get("/companies").status()).isEqualTo(200);

        changePassword(page, PASSWORD, wanted);

        assertThat(page.locator("#sessions")).containsText("Zmiana hasła");
        assertThat(elsewhere.get("/companies").status()).isEqualTo(302);
        browser.open("/companies");
        assertThat(page.locator("h1")).hasText("Firmy");
        assertThat(Attacker.at("127.0.0.1").call(user.login(), PASSWORD).status())
                .isEqualTo(401);
        assertThat(Attacker.at("127.0.0.1").call(user.login(), wanted).status()).isEqualTo(200);
    }

    private static void changePassword(Page page, String present, String wanted) {
        page.locator("#present").fill(present);
        page.locator("#password").fill(wanted);
        page.locator("#repeated").fill(wanted);
        page.locator("#keepPassword").click();
        page.waitForCondition(() -> page.locator("#present").inputValue().isEmpty());
    }

    @Test
    void anAdministratorSeesAndEndsThem() {
        Attacker elsewhere = signedIn("127.0.0.2", "");
        Page page = browser.signedInAs("admin");
        browser.open("/settings/users/" + user.id());
        assertThat(page.locator("#security [data-session]")).containsText("127.0.0.2");

        page.locator("#endAll").click();

        assertThat(page.locator("#security")).containsText("Nikt nie jest teraz zalogowany");
        assertThat(elsewhere.get("/companies").status()).isEqualTo(302);
    }

    @Test
    void endByThemselvesAfterAnHourWithoutARequestAndAfterADay() {
        Attacker idle = signedIn("127.0.0.2", "");
        sql("update sign_in_session set seen_at = now() - interval '50 minutes' where user_id = " + user.id());
        assertThat(idle.get("/companies").status()).isEqualTo(200);
        assertThat(sql("select seen_at > now() - interval '1 minute' from sign_in_session where user_id = "
                        + user.id()))
                .as("and is seen again")
                .isEqualTo("t");
        sql("update sign_in_session set seen_at = now() - interval '61 minutes' where user_id = " + user.id());
        assertThat(idle.get("/companies").status()).isEqualTo(302);

        Attacker busy = signedIn("127.0.0.3", "");
        sql("update sign_in_session set started_at = now() - interval '12 hours 1 minute' where user_id = "
                + user.id());
        assertThat(busy.get("/companies").status()).isEqualTo(302);
    }

    @Test
    void aDeviceIsRememberedWhenAskedToByACookieThatChangesWithEachUse() {
        assertThat(signedIn("127.0.0.2", "").cookies()).doesNotContainKey(COOKIE);
        Attacker device = Attacker.at("127.0.0.3");
        Answer entered = device.signIn("?", user.login(), PASSWORD, "remember=on");
        assertThat(entered.all("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith(COOKIE)
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Path=/crm"));
        String first = device.cookie(COOKIE);

        device.cookies().remove("JSESSIONID");
        assertThat(device.get("/companies").status()).isEqualTo(200);

        assertThat(device.cookie(COOKIE)).isNotEqualTo(first);
        assertThat(withCookie(first).get("/companies").status())
                .as("a second tab that was on its way")
                .isEqualTo(200);
        sql("update remembered_device set changed_at = now() - interval '2 minutes' where user_id = " + user.id());
        assertThat(withCookie(first).get("/companies").status()).isEqualTo(302);
        assertThat(device.get("/companies").status())
                .as("a stolen cookie ends everything")
                .isEqualTo(302);
        assertThat(sql("select act from sign_in_act where user_id = " + user.id()))
                .isEqualTo("COOKIE_STOLEN");
    }

    @Test
    void aRememberedDeviceForgetsWhenItsUserLeavesAndDoesNotGoRoundTheSecondFactor() {
        Attacker device = Attacker.at("127.0.0.3");
        device.signIn("?", user.login(), PASSWORD, "remember=on");
        String cookie = device.cookie(COOKIE);
        sql("insert into second_factor (user_id, secret, confirmed_at) values (" + user.id() + ", '\\x00', now())");
        assertThat(withCookie(cookie).get("/companies").status()).isEqualTo(302);
        sql("delete from second_factor where user_id = " + user.id());
        assertThat(withCookie(cookie).get("/companies").status()).isEqualTo(200);

        device.form("/companies", "userMenu=userMenu&userMenu%3AsignOut=userMenu%3AsignOut");

        assertThat(withCookie(cookie).get("/companies").status()).isEqualTo(302);
    }

    private Page inBrowser() {
        Page page = browser.open("/");
        page.locator("#login").fill(user.login());
        page.locator("#password").fill(PASSWORD);
        page.locator("#enter").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private Attacker signedIn(String address, String more) {
        Attacker visitor = Attacker.at(address);
        assertThat(visitor.signIn("", user.login(), PASSWORD, more).status()).isEqualTo(302);
        return visitor;
    }

    private static Attacker withCookie(String value) {
        Attacker visitor = Attacker.at("127.0.0.4");
        visitor.cookies().put(COOKIE, value);
        return visitor;
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
