package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-06: all that match are changed, deleted and exported together, with a look before and a way back. */
class BulkST {

    private static final int COMPANIES = 27;

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    Page page;
    String mark;
    final List<Long> ids = new ArrayList<>();

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        page = browser.signedInAs("admin");
        mark = companies.uniqueName("Hurt");
        for (int i = 0; i < COMPANIES; i++) {
            ids.add(companies.addWith(mark + " " + i, i == 0 ? ",\"type\":\"partner\"" : ",\"type\":\"client\""));
        }
    }

    @Test
    void changesAllThatMatchAcrossPagesAndTakesItBack() {
        open();
        page.locator("#tickAll").check();
        page.locator("[data-k-everything]").click();
        assertThat(page.locator("#bulk")).containsText("Zaznaczono wszystkie pasujące");

        page.locator("[id='list:change']").click();
        page.locator("[id='list:bulkField']").selectOption("type");
        page.locator("[id='list:bulkItem']").selectOption("partner");
        assertThat(page.locator(".k-forecast")).containsText("Zmieni się 26 firm");
        assertThat(page.locator(".k-forecast")).containsText("1 firma ma już tę wartość");
        page.locator("[id='list:bulkDo']").click();

        ListPage list = ListPage.in(browser);
        assertThat(list.toast()).containsText("Zmieniono 26 firm");
        assertThat(companies.json(ids.get(26))).contains("\"type\":\"partner\"");

        list.undo();
        assertThat(list.toast()).containsText("Cofnięto");
        assertThat(companies.json(ids.get(26))).contains("\"type\":\"client\"");
        assertThat(companies.json(ids.get(0))).contains("\"type\":\"partner\"");
    }

    @Test
    void changesOnlyWhatIsTicked() {
        open();
        ListPage list = ListPage.in(browser);
        list.tick(mark + " 10").tick(mark + " 11");
        page.locator("[data-k-key=']']").click();
        page.waitForURL("**from=26**");
        page.locator(".k-table tbody .k-tick input").first().check();
        assertThat(page.locator("#bulk [data-k-count]")).hasText("3");

        page.locator("[id='list:change']").click();
        page.locator("[id='list:bulkField']").selectOption("availableToEveryone");
        assertThat(page.locator(".k-forecast")).containsText("Zmienią się 3 firmy");
        page.locator("[id='list:bulkDo']").click();

        assertThat(list.toast()).containsText("Zmieniono 3 firmy");
        assertThat(page.locator("#bulk")).isHidden();
        assertThat(companies.json(ids.get(10))).contains("\"availableToEveryone\":true");
        assertThat(companies.json(ids.get(12))).contains("\"availableToEveryone\":false");
    }

    /** S-15: one contact is linked to several companies at once, and taken back. */
    @Test
    void linksAContactToWhatIsTicked() {
        Contacts contacts = new Contacts(browser.product());
        long contact = contacts.add("Jan", "Wspólny " + mark);
        contacts.link(ids.get(10), contact, "prezes");
        open();
        ListPage list = ListPage.in(browser);
        list.tick(mark + " 10").tick(mark + " 11").tick(mark + " 12");

        page.locator("[id='list:change']").click();
        page.locator("[id='list:bulkField']").selectOption("linkContact");
        page.locator("[id='list:bulkPick_input']").pressSequentially("Wspólny " + mark);
        page.locator("[id='list:bulkPick_panel'] .ui-autocomplete-item").first().click();
        assertThat(page.locator(".k-forecast")).containsText("Zmienią się 2 firmy");
        assertThat(page.locator(".k-forecast")).containsText("1 firma ma już ten kontakt");
        page.locator("[id='list:bulkDo']").click();

        assertThat(list.toast()).containsText("Zmieniono 2 firmy");
        assertThat(contacts.companies(contact)).hasSize(3);
        list.undo();
        assertThat(list.toast()).containsText("Cofnięto");
        assertThat(contacts.companies(contact)).hasSize(1);
    }

    @Test
    void deletesAllThatMatchAndBringsThemBack() {
        open();
        page.locator("#tickAll").check();
        page.locator("[data-k-everything]").click();

        ListPage list = ListPage.in(browser).deleteTicked();
        assertThat(list.question()).containsText("Usunąć 27 firm?");
        list.confirm();
        assertThat(list.toast()).containsText("Usunięto 27 firm");
        assertThat(companies.count(mark)).isZero();

        list.undo();
        assertThat(list.toast()).containsText("Cofnięto");
        assertThat(companies.count(mark)).isEqualTo(COMPANIES);
    }

    @Test
    void exportsWhatIsTicked() {
        open();
        ListPage.in(browser).tick(mark + " 20").tick(mark + " 21");

        page.locator("[id='list:export']").click();

        assertThat(page).hasURL(Pattern.compile(".*/companies/export\\?id=.*"));
        assertThat(page.locator("#what")).containsText("2 firmy");
    }

    /** More than a thousand are changed by a run of their own, by REST as in the browser. */
    @Test
    void changesThousandsInTheBackground() throws SQLException {
        companies.addMany(mark + " wiele", 1050);
        ListPage.open(browser, "?limit=25&q=" + Companies.encoded(mark + " wiele"));
        page.locator("#tickAll").check();
        page.locator("[data-k-everything]").click();
        page.locator("[id='list:change']").click();
        page.locator("[id='list:bulkField']").selectOption("type");
        page.locator("[id='list:bulkItem']").selectOption("partner");
        assertThat(page.locator(".k-forecast")).containsText("Zmieni się 1 050 firm");
        page.locator("[id='list:bulkDo']").click();

        assertThat(page).hasURL(Pattern.compile(".*/companies/bulk/\\d+$"));
        assertThat(page.locator(".k-job h2")).hasText("Zmieniono 1 050 firm");
        assertThat(companies.counted("type=partner&q=" + Companies.encoded(mark + " wiele")))
                .isEqualTo(1050);
        page.locator("#undo").click();
        assertThat(page.locator(".k-toast")).containsText("Cofnięto");
        assertThat(companies.counted("type=partner&q=" + Companies.encoded(mark + " wiele")))
                .isZero();

        String which = "?q=" + Companies.encoded(mark + " wiele");
        HttpResponse<String> asked = browser.product()
                .rest("admin", "POST", "/companies/bulk-delete" + which, "{}", "Content-Type", "application/json");
        assertThat(asked.statusCode()).isEqualTo(202);
        String run = asked.headers().firstValue("Location").orElseThrow().replaceAll(".*(/companies/)", "$1");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        browser.product().rest("admin", "GET", run, "").body().contains("\"status\":\"COMPLETED\""));
        assertThat(companies.count(mark + " wiele")).isZero();
    }

    /** The keys of the grid: arrows walk, Space ticks, E opens the form. */
    @Test
    void walksTicksAndEditsByKeys() {
        open();
        page.keyboard().press("j");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("x");
        assertThat(page.locator("tr[aria-selected=true]")).hasCount(2);
        assertThat(page.locator("#bulk [data-k-count]")).hasText("2");

        page.keyboard().press("e");

        assertThat(page).hasURL(Pattern.compile(".*/companies/\\d+/edit$"));
    }

    private void open() {
        ListPage.open(browser, "?limit=25&q=" + Companies.encoded(mark));
    }
}
