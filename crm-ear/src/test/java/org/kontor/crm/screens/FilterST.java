package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-07: the filter reads as a sentence, and its address says the same to everybody. */
class FilterST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    Page page;
    String mark;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        page = browser.signedInAs("admin");
        mark = companies.uniqueName("Zdanie");
        companies.addWith(
                mark + " IT",
                ",\"industry\":\"it\",\"type\":\"client\",\"revenue\":{\"amount\":500,\"currency\":\"PLN\"}");
        companies.addWith(mark + " handel", ",\"industry\":\"retail\",\"type\":\"partner\"");
        companies.addWith(mark + " energia", ",\"industry\":\"energy\"");
    }

    @Test
    void growsConditionByConditionAndLosesThemAgain() {
        ListPage list = ListPage.open(browser, "?q=" + Companies.encoded(mark));

        page.locator("[id='sentence:add']").click();
        page.locator("[id='sentence:field']").selectOption("industry");
        page.getByLabel("IT", exact()).check();
        page.getByLabel("Handel detaliczny", exact()).check();
        page.locator("[id='sentence:show']").click();
        assertThat(page).hasURL(Pattern.compile(".*industry=it%2Cretail.*"));
        assertThat(sentence()).containsText("i branża to IT lub Handel detaliczny");
        assertThat(list.names()).containsExactly(mark + " handel", mark + " IT");

        page.locator("[id='sentence:chips:1:edit']").click();
        page.locator("[id='sentence:operator']").selectOption("not");
        page.locator("[id='sentence:show']").click();
        assertThat(sentence()).containsText("i branża to nie IT ani Handel detaliczny");
        assertThat(list.names()).containsExactly(mark + " energia");

        page.locator(".k-cond-x").nth(1).click();
        assertThat(page.locator(".k-cond-x")).hasCount(1);
        assertThat(list.rows()).hasCount(3);

        page.goBack();
        assertThat(list.rows()).hasCount(1);
    }

    @Test
    void joinsByOrAndByKeysOnly() {
        ListPage.open(browser, "?q=" + Companies.encoded(mark) + "&industry=energy&sort=-createdAt");

        page.locator("[id='sentence:add']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='sentence:join']")).isFocused();
        page.keyboard().type("lub");
        page.keyboard().press("Tab");
        page.keyboard().type("Roczny");
        page.keyboard().press("Tab");
        page.locator("[id='sentence:currency']").waitFor();
        page.keyboard().press("Tab");
        page.keyboard().type("499,99");
        page.keyboard().press("Tab");
        page.keyboard().type("PLN");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*&or\\.revenue:greater=499\\.99\\+PLN.*"));
        assertThat(sentence()).containsText("lub roczny przychód powyżej 499,99");
        assertThat(page.locator("tbody th a").getByText(mark + " energia")).isVisible();
    }

    @Test
    void saysWhatIsWrongBesideTheValue() {
        ListPage.open(browser, "");
        page.locator("[id='sentence:add']").click();
        page.locator("[id='sentence:field']").selectOption("createdAt");
        page.locator("[id='sentence:days']").waitFor();

        page.locator("[id='sentence:show']").click();

        assertThat(page.locator("#conditions .k-msg")).containsText("To nie jest dzień ani liczba dni");
        page.keyboard().press("Escape");
        assertThat(page.locator("#conditions")).isHidden();
        assertThat(page.locator("[id='sentence:add']")).isFocused();
    }

    /** A colleague sees the same question answered under rights of their own. */
    @Test
    void aLinkAsksTheSameForAColleague() {
        String query = "?q=" + Companies.encoded(mark) + "&responsible=me";
        assertThat(ListPage.open(browser, query).names()).hasSize(3);

        page.navigate("about:blank");
        page.context().clearCookies();
        browser.signedInAs("anna.kowalczyk");
        ListPage list = ListPage.open(browser, query);

        assertThat(sentence()).containsText("osoba odpowiedzialna to ja");
        assertThat(list.names()).isEmpty();
    }

    @Test
    void exportsWhatTheSentenceSays() {
        ListPage.open(browser, "?q=" + Companies.encoded(mark) + "&industry:not=it");

        page.locator("[data-k-menu=gear]").click();
        page.getByText("Eksport listy").click();

        assertThat(page.locator("#what")).containsText("2 firmy");
    }

    private Locator sentence() {
        return page.locator("[id='sentence']");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
