package org.kontor.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** B-07: people edit addresses by hand. What cannot be read is left out with a word about it, and fails no page. */
class AddressST {

    private static final String MISREAD = "Część adresu jest nieczytelna i została pominięta";
    private static final String ROWS = "id=\"rows\"";
    private static final String NOTHING_FOUND = "Usuń ostatni warunek";

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void signIn() {
        browser.signedInAs("admin");
    }

    @Test
    void listLeavesOutWhatItCannotRead() {
        List.of(
                        "q=%00",
                        "q=a%00b",
                        "q=a%0Ab",
                        "q=%EF%BF%BF",
                        "type=%00",
                        "industry=%00",
                        "responsible=x",
                        "responsible=99999999999999999999",
                        "sort=bogus",
                        "limit=x",
                        "from=x",
                        "cursor=garbage",
                        "cursor=%00",
                        "q=%00&type=%00&cursor=garbage")
                .forEach(query -> assertThat(list(query)).as(query).contains(MISREAD, ROWS));
    }

    @Test
    void listTakesWhatItCanRead() {
        List.of("after=garbage", "unknown=%00", "q=%25%5F", "q=%27%22%3E%3Cb%3E", "responsible=7", "limit=0", "q")
                .forEach(query ->
                        assertThat(list(query)).as(query).contains(ROWS).doesNotContain(MISREAD));
        assertThat(list("type=none")).contains(NOTHING_FOUND);
    }

    @Test
    void longTextFindsNothing() {
        assertThat(list("q=" + "x".repeat(5000))).contains(NOTHING_FOUND);
        assertThat(list("q=" + "%C5%BB".repeat(833))).contains(NOTHING_FOUND);
    }

    /** What can be read beside it still counts. */
    @Test
    void brokenEncodingFailsNoPage() {
        List.of("q=%", "q=%zz", "q=%ff", "q=%ED%A0%80", "%00=x")
                .forEach(query -> assertThat(list(query)).as(query).contains(ROWS));
        assertThat(list("q=%zz&type=none")).contains(NOTHING_FOUND);
    }

    @Test
    void otherPagesDoNotFailEither() {
        List.of(
                        "/companies/1?tab=%00",
                        "/companies/new?id=%00",
                        "/imports?after=%00",
                        "/imports/new?x=%zz",
                        "/sign-in?to=%00",
                        "/sign-in?to=%zz")
                .forEach(path -> assertThat(get(path).status()).as(path).isIn(200, 404));
    }

    private String list(String query) {
        APIResponse page = get("/companies?" + query);
        assertThat(page.status()).as(query).isEqualTo(200);
        return page.text();
    }

    private APIResponse get(String path) {
        long before = stackLines();

        APIResponse page = browser.page().request().get(browser.product().url(path));

        assertThat(stackLines()).as("exceptions in the log after %s", path).isEqualTo(before);
        return page;
    }

    private long stackLines() {
        return browser.product()
                .log()
                .lines()
                .filter(line -> line.contains("\tat "))
                .count();
    }
}
