package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-07: the whole path by keys only. What has no key of its own is reached by Tab; the mouse is not touched. */
class KeyboardST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void signsInAddsFindsOpensChangesAndDeletes() {
        Page page = browser.open("/sign-in");
        Keyboard keys = page.keyboard();
        Companies companies = new Companies(browser.product());
        String name = companies.uniqueName("Klawiatura");

        keys.type("admin");
        keys.press("Tab");
        keys.type("kontor-demo");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/companies"));

        keys.press("c");
        page.waitForURL(url -> url.endsWith("/companies/new"));
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().press("Control+s");
        assertThat(page.locator("#banners .k-ban")).isVisible();
        assertThat(page.locator("#name")).isFocused();
        keys.type(name);
        keys.press("Control+s");
        page.waitForURL(Pattern.compile(".*/companies/\\d+$"));
        long id = CompanyPage.in(browser).id();

        keys.press("e");
        page.waitForURL(url -> url.endsWith("/edit"));
        Keys.tabTo(page, "name");
        keys.press("End");
        keys.type(" po zmianie");
        keys.press("Control+s");
        page.waitForURL(url -> url.endsWith("/" + id));
        assertThat(companies.json(id)).contains("\"" + name + " po zmianie\"");

        keys.press("e");
        page.waitForURL(url -> url.endsWith("/edit"));
        page.locator("#name").waitFor();
        keys.press("Escape");
        page.waitForURL(url -> url.endsWith("/" + id));

        keys.press("/");
        keys.type(name);
        keys.press("Enter");
        page.waitForURL(url -> url.contains("?q="));
        keys.press("j");
        keys.press("x");
        assertThat(page.locator("#bulk")).isVisible();
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/" + id));

        keys.press("?");
        assertThat(page.locator("#help")).isVisible();
        keys.press("Escape");
        assertThat(page.locator("#help")).isHidden();

        Keys.tabTo(page, "acts:delete");
        keys.press("Space");
        page.waitForURL(url -> url.endsWith("/companies"));
        assertThat(companies.status(id)).isEqualTo(404);
        Keys.tabTo(page, "toast:undo");
        keys.press("Enter");
        assertThat(page.locator(".k-toast")).containsText("Cofnięto");
        assertThat(companies.status(id)).isEqualTo(200);
    }

    @Test
    void savesAndAddsTheNextByKeys() {
        Companies companies = new Companies(browser.product());
        Page page = browser.signedInAs("admin");
        String name = companies.uniqueName("I następna");
        page.keyboard().press("c");
        page.waitForURL(url -> url.endsWith("/companies/new"));
        Keys.tabTo(page, "name");
        page.keyboard().type(name);

        page.keyboard().press("Control+Shift+Enter");

        assertThat(page.locator(".k-toast")).containsText(name);
        assertThat(page.locator("#name")).hasValue("");
        assertThat(ListPage.open(browser, "?q=" + Companies.encoded(name)).names())
                .containsExactly(name);
    }

    @Test
    void importsAListAndTakesItBackByKeys() {
        Companies companies = new Companies(browser.product());
        Page page = browser.signedInAs("admin");
        Keyboard keys = page.keyboard();
        String mark = companies.uniqueName("Klawisze");

        Keys.tab(page, "e => e.dataset.kMenu === 'gear'");
        keys.press("Enter");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/imports/new"));
        Keys.tabTo(page, "file");
        page.waitForFileChooser(() -> keys.press("Space"))
                .setFiles(new FilePayload("klienci.csv", "text/csv", ImportFile.bytes(mark)));
        Keys.tabTo(page, "send");
        keys.press("Enter");
        page.waitForURL(Pattern.compile(".*/imports/\\d+"));
        Keys.tabTo(page, "next");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("?step=keys"));
        Keys.tabTo(page, "tryOut");
        keys.press("Enter");
        page.locator("#apply").waitFor();
        assertThat(companies.count(mark)).isZero();
        Keys.tabTo(page, "apply");
        keys.press("Enter");
        page.locator("#ask").waitFor();
        assertThat(companies.count(mark)).isEqualTo(14);

        Keys.tabTo(page, "ask");
        keys.press("Enter");
        Keys.tabTo(page, "undoYes");
        keys.press("Enter");

        page.locator(".k-undone").waitFor();
        assertThat(companies.count(mark)).isZero();
    }

    /** S-12: a value is added and put in its place. */
    @Test
    void addsAListValueAndMovesItByKeys() {
        Companies companies = new Companies(browser.product());
        browser.signedInAs("admin");
        PicklistsPage industries = PicklistsPage.open(browser, "industry");
        Page page = browser.page();
        Keyboard keys = page.keyboard();
        String label = companies.uniqueName("Klawiszowa");

        keys.press("n");
        assertThat(page.locator("#labelPl")).isFocused();
        keys.type(label);
        keys.press("Enter");
        assertThat(page.locator(".k-toast")).containsText(label);
        assertThat(page.locator("#labelPl")).hasValue("");
        assertThat(page.locator("#labelPl")).isFocused();
        keys.press("Escape");
        assertThat(page.locator("#add")).isFocused();
        String code = industries.find(label).orElseThrow().get("code").getAsString();
        int last = industries.stored().size();

        Keys.tab(page, "e => e.dataset.kAct === 'up:" + code + "'");
        keys.press("Enter");
        assertThat(page.locator(".k-toast")).containsText("miejsce " + (last - 1) + " z " + last);
        assertThat(industries.act("up", code)).isFocused();
        keys.press("Space");
        assertThat(page.locator(".k-toast")).containsText("miejsce " + (last - 2) + " z " + last);

        assertThat(industries.stored().indexOf(code)).isEqualTo(last - 3);
        assertThat(industries.act("up", code)).isFocused();
    }

    @Test
    void menusFollowTheArrows() {
        Page page = browser.signedInAs("admin");
        Keys.tab(page, "e => e.dataset.kMenu === 'userItems'");

        page.keyboard().press("Enter");
        assertThat(page.locator("#userMenu\\:pl")).isFocused();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#userMenu\\:en")).isFocused();
        page.keyboard().press("Escape");

        assertThat(page.locator("[data-k-menu=userItems]")).isFocused();
        assertThat(page.locator("#userItems")).isHidden();
    }

    @Test
    void lettersAreSilentInsideFieldsAndCanBeSwitchedOff() {
        Page page = browser.signedInAs("admin");
        page.keyboard().press("/");
        page.keyboard().type("c");
        assertThat(page.locator("#search")).hasValue("c");

        Keys.tab(page, "e => e.dataset.kDialog === 'help'");
        page.keyboard().press("Enter");
        Keys.tabTo(page, "singleKeys");
        page.keyboard().press("Space");
        assertThat(page.locator("#singleKeys")).not().isChecked();
        page.keyboard().press("Escape");
        page.keyboard().press("c");

        assertThat(page).hasURL(Pattern.compile(".*/companies$"));
    }
}
