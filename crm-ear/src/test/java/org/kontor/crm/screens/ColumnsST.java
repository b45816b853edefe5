package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-20, B-07: which columns the list shows, in which order, how wide. */
class ColumnsST {

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void everybodyKeepsColumnsOfTheirOwn() {
        Page page = browser.signedInAs("joanna.mazur");
        try {
            open(page);
            page.getByLabel("NIP", exact()).check();
            page.getByLabel("Telefony", exact()).uncheck();
            page.getByLabel("Szerokość w pikselach: Branża").fill("240");
            page.getByLabel("Wcześniej: Branża").click();
            assertThat(page.locator("#columnBox li").nth(1)).containsText("Branża");
            page.locator("[id='columns:keep']").click();
            assertThat(page.locator(".k-toast")).containsText("Zapisano kolumny");

            browser.open("/companies");
            assertThat(headings(page)).contains("NIP").doesNotContain("Telefon").containsSubsequence("Branża", "Typ");
            assertThat(width(page, "industry")).isEqualTo(240);
        } finally {
            open(page);
            page.locator("[id='columns:reset']").click();
            assertThat(page.locator(".k-toast")).containsText("wspólne kolumny");
        }
        assertThat(headings(page)).contains("Telefon").doesNotContain("NIP");
    }

    @Test
    void aHeadingIsDrawnToAnotherWidth() {
        Page page = browser.signedInAs("ewa.lis");
        browser.open("/companies");
        BoundingBox edge = page.locator("th[data-k-field=industry] .k-draw").boundingBox();
        double before = width(page, "industry");

        page.mouse().move(edge.x + edge.width / 2, edge.y + edge.height / 2);
        page.mouse().down();
        page.mouse().move(edge.x + edge.width / 2 + 90, edge.y + edge.height / 2);
        page.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("width="),
                () -> page.mouse().up());

        browser.open("/companies");
        assertThat(width(page, "industry")).isBetween(before + 80, before + 100);
        open(page);
        page.locator("[id='columns:reset']").click();
        assertThat(page.locator(".k-toast")).isVisible();
    }

    @Test
    void commonOnesAreNotOfferedWithoutTheRight() {
        Page page = browser.signedInAs("anna.kowalczyk");

        open(page);

        assertThat(page.locator("[id='columns:keep']")).isVisible();
        assertThat(page.locator("[id='columns:keepForAll']")).hasCount(0);
    }

    private void open(Page page) {
        browser.open("/companies");
        page.locator("[id='columns:open']").click();
        page.locator("#columnBox").waitFor();
    }

    private static List<String> headings(Page page) {
        return page.locator("thead th").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    private static double width(Page page, String field) {
        Locator head = page.locator("th[data-k-field=" + field + "]");
        assertThat(head).isVisible();
        return Math.round(head.boundingBox().width);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
