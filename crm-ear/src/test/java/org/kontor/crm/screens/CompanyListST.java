package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** Finding companies and taking them away. */
class CompanyListST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        browser.signedInAs("admin");
    }

    /** S-03: the blue button and the + beside the menu entry both lead to the form. */
    @Test
    void addsFromTheListAndFromTheMenu() {
        ListPage.open(browser, "").add();
        assertThat(browser.page()).hasURL(Pattern.compile(".*/companies/new$"));

        browser.open("/companies");
        browser.page().locator(".k-nav-add[href$='/companies/new']").click();
        assertThat(browser.page()).hasURL(Pattern.compile(".*/companies/new$"));
    }

    /** B-07: what the list shows stands in its address; accents and case do not matter. */
    @Test
    void findsByAFragmentWhateverItsAccentsAndCase() {
        String name = companies.uniqueName("Żółta Łódź");
        companies.add(name);

        ListPage list = ListPage.open(browser, "?q=zolta%20LODZ");

        assertThat(list.names()).contains(name);
        assertThat(browser.page().locator(".k-cond").first()).containsText("zolta LODZ");
    }

    /** B-07: the list is walked by key, forth and back, and says where it is. */
    @Test
    void walksByKey() {
        ListPage list = ListPage.open(browser, "?limit=25&sort=-revenue");
        var first = list.names();

        list.next();
        assertThat(list.position()).containsText("26–50");
        assertThat(list.names()).doesNotContainAnyElementsOf(first);

        list.previous();
        assertThat(list.position()).containsText("1–25");
        assertThat(list.names()).isEqualTo(first);
    }

    @Test
    void ordersByWhatIsClicked() {
        ListPage.open(browser, "");

        browser.page().locator("thead a").getByText("Roczny przychód").click();

        assertThat(browser.page()).hasURL(Pattern.compile(".*sort=-revenue.*"));
        assertThat(browser.page().locator("th[aria-sort=descending]")).containsText("Roczny przychód");

        browser.page()
                .locator("thead a")
                .getByText("Typ")
                .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertThat(browser.page()).hasURL(Pattern.compile(".*sort=-revenue%2Ctype.*"));
        assertThat(browser.page().locator("[data-k-menu=orders]"))
                .containsText("od najwyższego przychodu, potem rosnąco według pola Typ firmy");
    }

    @Test
    void saysThatNothingMatches() {
        ListPage.open(browser, "?q=nieistniejąca");

        browser.page().locator("text=Usuń ostatni warunek").click();

        assertThat(ListPage.in(browser).rows()).not().hasCount(0);
    }

    /** One company goes at once and comes back by the toast. */
    @Test
    void deletesOneAtOnceAndTakesItBack() {
        String name = companies.uniqueName("Jedna do usunięcia");
        long id = companies.add(name);
        ListPage list = ListPage.open(browser, "?q=" + Companies.encoded(name));

        list.tick(name).deleteTicked();
        assertThat(list.toast()).containsText(name);
        assertThat(companies.status(id)).isEqualTo(404);

        list.undo();
        assertThat(list.toast()).containsText("Cofnięto");
        assertThat(companies.status(id)).isEqualTo(200);
    }

    /** Several companies: the product asks first, then takes all of them back together. */
    @Test
    void asksBeforeDeletingSeveral() {
        String name = companies.uniqueName("Para");
        long first = companies.add(name + " A");
        long second = companies.add(name + " B");
        ListPage list = ListPage.open(browser, "?q=" + Companies.encoded(name));

        list.tick(name + " A").tick(name + " B").deleteTicked();
        assertThat(list.question()).containsText("Usunąć 2 firmy?");
        assertThat(companies.status(first)).isEqualTo(200);

        list.confirm();
        assertThat(list.toast()).containsText("Usunięto 2 firmy");
        assertThat(companies.status(second)).isEqualTo(404);

        list.undo();
        assertThat(list.toast()).containsText("Cofnięto");
        assertThat(companies.status(first)).isEqualTo(200);
        assertThat(companies.status(second)).isEqualTo(200);
    }
}
