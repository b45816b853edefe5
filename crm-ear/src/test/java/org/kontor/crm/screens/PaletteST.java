package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Nips;

/** B-07: the palette and the search field, by keys only. */
class PaletteST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void addsACompanyAndFindsItByNipFromAnywhere() {
        Companies companies = new Companies(browser.product());
        Page page = browser.signedInAs("admin");
        Keyboard keys = page.keyboard();
        String name = companies.uniqueName("Paleta Żółw");
        String nip = Nips.fresh();

        command(page, "dodaj fir");
        page.waitForURL(url -> url.endsWith("/companies/new"));
        assertThat(page.locator("#name")).isFocused();
        keys.type(name);
        keys.press("Control+s");
        page.waitForURL(Pattern.compile(".*/companies/\\d+$"));
        long id = CompanyPage.in(browser).id();
        org.assertj.core.api.Assertions.assertThat(companies.json(id)).contains("\"" + name + "\"");
        long other = companies.addWith(
                companies.uniqueName("Z numerem"),
                ",\"requisites\":[{\"template\":\"pl-company\",\"values\":{\"nip\":\"" + nip + "\"}}]");

        keys.press("Control+k");
        keys.type(Nips.shown(nip));
        assertThat(options(page, "companies")).hasCount(1);
        assertThat(options(page, "companies")).containsText("NIP " + Nips.shown(nip));
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/companies/" + other));

        keys.press("Control+k");
        keys.type(name.toLowerCase(java.util.Locale.ROOT).replace("żółw", "zolw"));
        assertThat(options(page, "companies").locator("mark").first()).hasText("Paleta");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/companies/" + id));

        keys.press("Control+k");
        assertThat(options(page, "recent").first()).containsText("Z numerem");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/companies/" + other));
    }

    @Test
    void arrowsMoveAndEscapeGivesTheFocusBack() {
        Page page = browser.signedInAs("admin");
        Keyboard keys = page.keyboard();
        keys.press("/");
        assertThat(page.locator("#search")).isFocused();

        keys.press("Control+k");
        Locator input = page.locator("#paletteInput");
        assertThat(input).isFocused();
        assertThat(input).hasAttribute("aria-activedescendant", "cmd-companies");
        keys.press("ArrowDown");
        assertThat(input).hasAttribute("aria-activedescendant", "cmd-contacts");
        assertThat(page.locator("#cmd-contacts")).hasAttribute("aria-selected", "true");
        keys.press("ArrowUp");
        keys.press("ArrowUp");
        assertThat(input).hasAttribute("aria-activedescendant", "cmd-signOut");
        keys.press("Escape");

        assertThat(page.locator("#palette")).isHidden();
        assertThat(page.locator("#search")).isFocused();
    }

    @Test
    void offersOnlyWhatTheUserMaySeeOrDo() {
        Companies companies = new Companies(browser.product());
        String hidden = companies.uniqueName("Niewidoczna");
        companies.add(hidden);
        Page page = browser.signedInAs("ewa.lis");

        page.keyboard().press("Control+k");
        assertThat(page.locator("#cmd-companies")).isVisible();
        assertThat(page.locator("#cmd-imports, #cmd-import, #cmd-export, #cmd-picklists"))
                .hasCount(0);
        page.keyboard().type(hidden);

        assertThat(page.locator("#paletteInputSaid")).containsText("Nic nie pasuje");
        assertThat(page.locator("#palette [role=option]:visible")).hasCount(0);
    }

    @Test
    void wearsAThemeAndSpeaksALanguage() {
        Page page = browser.signedInAs("joanna.mazur");
        command(page, "ciemny");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        command(page, "english");
        assertThat(page.locator("h1")).hasText("Companies");
        command(page, "polski");
        assertThat(page.locator("h1")).hasText("Firmy");
        command(page, "systemowy");
        assertThat(page.locator("html")).hasAttribute("data-theme", "system");
    }

    /** The list knows names; a number or an address leads to what was found. */
    @Test
    void theSearchFieldOffersRecordsAndLeadsToTheList() {
        Companies companies = new Companies(browser.product());
        String name = companies.uniqueName("Pole szukania");
        long id = companies.addWith(
                name,
                ",\"emails\":[{\"kind\":\"WORK\",\"value\":\"x" + name.replaceAll("\\W", "") + "@firma.example\"}]");
        Page page = browser.signedInAs("admin");
        Keyboard keys = page.keyboard();

        keys.press("/");
        keys.type(name);
        assertThat(page.locator("#search")).hasAttribute("aria-expanded", "true");
        keys.press("Enter");
        page.waitForURL(url -> url.contains("/companies?q="));
        assertThat(page.locator("main")).containsText(name);

        keys.press("/");
        keys.type("x" + name.replaceAll("\\W", ""));
        keys.type("@fir");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/companies/" + id));

        keys.press("/");
        keys.type(name);
        page.locator("#searchList [role=option]").first().waitFor();
        keys.press("ArrowDown");
        keys.press("Enter");
        page.waitForURL(url -> url.endsWith("/companies/" + id));
    }

    private static Locator options(Page page, String kind) {
        return page.locator("#palette [data-k-records=" + kind + "] [role=option]");
    }

    /** Runs a command by words of its name. */
    private static void command(Page page, String typed) {
        page.waitForLoadState();
        page.keyboard().press("Control+k");
        assertThat(page.locator("#paletteInput")).isFocused();
        page.keyboard().type(typed);
        page.keyboard().press("Enter");
    }
}
