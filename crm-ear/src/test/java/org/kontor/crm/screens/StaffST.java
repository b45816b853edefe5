package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** administrators invite users and let them go, and keep the tree of departments. */
class StaffST {

    private static final String PASSWORD = "koń na biegunach 7";

    @RegisterExtension
    final Browser browser = new Browser();

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String login = "nowa." + mark;

    @Test
    void invitesSomebodyWhoChoosesAPasswordOnceAndSignsIn() {
        Page page = browser.signedInAs("admin");
        browser.open("/settings/users/new");
        page.locator("#save").click();
        assertThat(page.locator("#name_problem")).containsText("Wpisz imię i nazwisko");
        page.locator("#name").fill("Nowa " + mark);
        page.locator("#login").fill(login);
        page.locator("#departmentId")
                .selectOption(page.locator("#departmentId option").last().getAttribute("value"));
        page.getByLabel("Handlowiec").check();
        page.locator("#save").click();
        String link = page.locator("#secretText").inputValue();
        assertThat(account()).contains("\"state\":\"WAITING\"");

        try (BrowserContext elsewhere =
                page.context().browser().newContext(new NewContextOptions().setLocale("pl-PL"))) {
            Page other = elsewhere.newPage();
            other.navigate(link);
            other.locator("#password").fill("krótkie");
            other.locator("#repeated").fill("krótkie");
            other.locator("#keep").click();
            assertThat(other.locator("#password_problem")).containsText("12");
            other.locator("#password").fill(PASSWORD);
            other.locator("#repeated").fill(PASSWORD);
            other.locator("#keep").click();
            other.locator("#go").click();
            other.locator("#login").fill(login);
            other.locator("#password").fill(PASSWORD);
            other.locator("#enter").click();
            assertThat(other.locator("h1")).hasText("Firmy");

            other.navigate(link);
            assertThat(other.locator("[role=alert]")).containsText("został już użyty");
            assertThat(other.locator("#password")).hasCount(0);
            assertThat(account()).contains("\"state\":\"ACTIVE\"");

            // the session ends with the password that was reset
            browser.open("/settings/users/" + id(account()));
            page.locator("#reset").click();
            page.locator("#resetYes").click();
            assertThat(page.locator("#secretText")).isVisible();
            other.navigate(browser.product().url("/companies"));
            assertThat(other.locator("#enter")).isVisible();

            letGo(page);
        }
    }

    private void letGo(Page page) {
        page.locator("#close").click();
        page.locator("#leaveYes").click();
        assertThat(page.locator("#reopen")).isVisible();
    }

    @Test
    void handsOverWhatSomebodyIsResponsibleForAndTakesThatBack() {
        Page page = browser.signedInAs("admin");
        long leaving = id(rest("POST", "/accounts", """
                {"name": "Odchodzi %1$s", "login": "%2$s", "departmentId": %3$d}""".formatted(mark, login, department())));
        String name = "Przekazana " + mark;
        long company = id(rest(
                "POST", "/companies", "{\"name\": \"%s\", \"responsible\": {\"id\": %d}}".formatted(name, leaving)));
        browser.open("/settings/users/" + leaving);
        page.locator("#close").click();
        assertThat(page.locator("#leavingBody")).containsText("1 firmę");

        page.locator("#heir_input").pressSequentially("piotr now");
        page.locator(".ui-autocomplete-item").first().click();
        assertThat(page.locator("#leavingEnd")).containsText("1 rekord przejdzie do: Piotr Nowicki");
        page.locator("#leaveYes").click();

        assertThat(page.locator("#reopen")).isVisible();
        assertThat(rest("GET", "/companies/" + company, "")).contains("Piotr Nowicki");
        assertThat(rest("GET", "/companies/" + company + "/history", "")).contains("\"HANDOVER\"");
        page.locator("#toast\\:undo").click();
        assertThat(page.locator("#close")).isVisible();
        assertThat(rest("GET", "/companies/" + company, "")).contains("Odchodzi " + mark);
    }

    @Test
    void movesADepartmentByKeysAndShowsFirstWhomThatTouches() {
        Page page = browser.signedInAs("admin");
        long top = department();
        long first = id(rest("POST", "/departments", "{\"name\": \"A %s\", \"parentId\": %d}".formatted(mark, top)));
        long second = id(rest("POST", "/departments", "{\"name\": \"Aa %s\", \"parentId\": %d}".formatted(mark, top)));
        browser.open("/settings/departments");
        findsAndFolds(page, first, second);
        Locator move = page.locator("[data-k-act='move:" + second + "']");
        move.focus();

        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator("#moveEnd")).containsText("Nikt aktywny się nie przenosi");
        assertThat(page.locator("#place")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#moveYes")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("tr[data-dept='" + second + "']")).hasAttribute("data-depth", "2");
        assertThat(move).isFocused();
        assertThat(rest("GET", "/departments/" + second, "")).contains("\"parentId\":" + first);
        page.locator("[data-k-act='delete:" + first + "']").click();
        assertThat(page.locator("[role=alert]").first()).containsText("Usunąć można tylko pusty dział");
    }

    private void findsAndFolds(Page page, long other, long second) {
        Locator row = page.locator("tr[data-dept='" + second + "']");
        page.keyboard().press("/");
        page.keyboard().type("aa " + mark);
        assertThat(row).isVisible();
        assertThat(page.locator("tr[data-dept='" + other + "']")).isHidden();
        page.locator("[data-k-narrow]").fill("");
        Locator fold = page.locator("tr[data-dept='" + department() + "'] [data-k-branch]");
        fold.click();
        assertThat(row).isHidden();
        fold.click();
        assertThat(row).isVisible();
    }

    private String account() {
        return rest("GET", "/accounts?q=" + login, "");
    }

    private long department() {
        return id(rest("GET", "/departments", ""));
    }

    private String rest(String method, String path, String body) {
        return browser.product()
                .rest("admin", method, path, body, "Content-Type", "application/json")
                .body();
    }

    private static long id(String json) {
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(json);
        assertThat(id.find()).as(json).isTrue();
        return Long.parseLong(id.group(1));
    }
}
