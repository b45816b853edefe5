package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.kontor.crm.product.Browser;

/** Looks at screens as a person of a language, a theme and a width does: keeps a picture, and finds nothing serious with axe. */
final class Look {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Nothing is asked of the server any more, and what it answered stands on the page. */
    private static final String STILL = "() => document.fonts.status === 'loaded'"
            + " && !document.querySelector('.ui-state-loading')"
            + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())";

    private final Browser browser;
    private String suffix = "";

    Look(Browser browser) {
        this.browser = browser;
    }

    /** Signs the administrator in and dresses the pages. */
    Page at(String language, String theme, int width) {
        Page page = browser.signedInAs("admin");
        wear(language, theme);
        page.setViewportSize(width, width > 500 ? 900 : 844);
        suffix = "-" + language + "-" + theme + "-" + width;
        return page;
    }

    /** Language and theme as the other tests expect them. */
    void putBack() {
        if (browser.page().locator("[data-k-menu=userItems]").count() == 1) {
            wear("pl", "system");
        }
    }

    /** Keeps the page as a picture of this name and asserts that axe has nothing serious against it. */
    void see(String name) {
        browser.page().waitForLoadState();
        browser.page().waitForFunction(STILL);
        browser.picture(name + suffix);
        // No page here has frames: without the extra page that joins their findings a look takes a third of the time.
        assertThat(new AxeBuilder(browser.page())
                        .options(violations())
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations())
                .as(name + suffix)
                .filteredOn(found -> List.of("serious", "critical").contains(found.getImpact()))
                .extracting(found -> found.getId() + " "
                        + found.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /** What is in order need not be told. */
    private static AxeRunOptions violations() {
        AxeRunOnlyOptions rules = new AxeRunOnlyOptions();
        rules.setType("tag");
        rules.setValues(RULES);
        AxeRunOptions options = new AxeRunOptions();
        options.setRunOnly(rules);
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private void wear(String language, String theme) {
        for (String choice : List.of(language, theme)) {
            browser.page().waitForLoadState();
            browser.page().locator("[data-k-menu=userItems]").click();
            browser.page().locator("#userMenu\\:" + choice).click();
            // Open until the page is left, closed on the next one.
            assertThat(browser.page().locator("#userItems")).isHidden();
        }
    }
}
