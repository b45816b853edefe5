package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** What every page shares: sign-in, language, theme, sign-out, error pages. */
class ShellST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void leadsToThePageAskedForAfterSignIn() {
        Page page = browser.open("/companies?sort=-revenue");
        page.locator("#login").fill("admin");
        page.locator("#password").fill("falsch");
        page.locator("#enter").click();
        assertThat(page.locator(".k-ban")).containsText("nie pasują");

        page.locator("#password").fill("kontor-demo");
        page.locator("#enter").click();

        assertThat(page).hasURL(Pattern.compile(".*/companies\\?sort=-revenue$"));
    }

    @Test
    void signInPageSpeaksBothLanguages() {
        Page page = browser.open("/sign-in");
        assertThat(page.locator("h1")).hasText("Logowanie");

        page.locator("text=English").click();

        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void keepsLanguageAndThemeWithTheUser() {
        Page page = browser.signedInAs("piotr.nowicki");
        choose("en");
        assertThat(page.locator("h1")).hasText("Companies");
        choose("dark");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        browser.open("/companies/new");
        assertThat(page.locator("h1")).hasText("New company");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        choose("system");
        choose("pl");
        assertThat(page.locator("h1")).hasText("Nowa firma");
    }

    @Test
    void signsOut() {
        Page page = browser.signedInAs("admin");
        page.locator("[data-k-menu=userItems]").click();
        page.locator("#userMenu\\:signOut").click();
        page.waitForURL(url -> url.contains("/sign-in"));

        browser.open("/companies");

        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void pageFilesHaveNoAddress() {
        Page page = browser.signedInAs("admin");

        browser.open("/company/list.xhtml");

        assertThat(page.locator("h1")).hasText("Nie ma takiej strony");
        assertThat(page.locator("nav").first()).isVisible();
        page.locator("[data-k-menu=userItems]").click();
        page.locator("[id='userMenu:signOut']").click();
        assertThat(page).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    /** unreadable is exactly like missing. */
    @Test
    void answersAlikeForMissingAndUnreadable() {
        Companies companies = new Companies(browser.product());
        long hidden = companies.add(companies.uniqueName("Poza zakresem"));
        Page page = browser.signedInAs("ewa.lis");

        String missing = browser.open("/companies/999999999").locator("main").innerText();
        String unreadable = browser.open("/companies/" + hidden).locator("main").innerText();

        assertThat(page.locator("h1")).hasText("Nie ma takiej strony");
        org.assertj.core.api.Assertions.assertThat(unreadable).isEqualTo(missing);
    }

    /** Readable but not allowed: the product says so, and nothing is done. */
    @Test
    void saysWhatRolesDoNotAllow() {
        Companies companies = new Companies(browser.product());
        String name = companies.uniqueName("Tylko do odczytu");
        long id = companies.addForEveryone(name);
        Page page = browser.signedInAs("ewa.lis");

        browser.open("/companies/" + id + "/edit");
        assertThat(page.locator("h1")).hasText("Brak prawa do tej czynności");

        ListPage list = ListPage.open(browser, "?q=" + Companies.encoded(name));
        list.tick(name).deleteTicked();
        assertThat(list.toast()).containsText("Nic nie usunięto");
        assertThat(list.rows()).hasCount(1);
    }

    private void choose(String name) {
        browser.page().waitForLoadState();
        Locator menu = browser.page().locator("[data-k-menu=userItems]");
        menu.click();
        browser.page().locator("#userMenu\\:" + name).click();
        assertThat(browser.page().locator("#userItems")).isHidden();
    }
}
