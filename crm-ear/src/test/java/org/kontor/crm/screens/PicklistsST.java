package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-11, S-12, S-17, S-36: *Ustawienia > Podstawowe > Listy wyboru*. */
class PicklistsST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        browser.signedInAs("admin");
    }

    /** S-36: where the names of the product put it. */
    @Test
    void isFoundInTheNavigationAndInTheMenuOfCompanies() {
        Page page = browser.page();
        page.locator(".k-nav").getByText("Ustawienia").click();
        assertThat(page).hasURL(Pattern.compile(".*/settings/picklists$"));
        assertThat(page.locator("h1")).hasText("Listy wyboru");
        assertThat(page.locator(".k-side")).containsText("Podstawowe");

        browser.open("/companies");
        page.locator("[data-k-menu=gear]").click();
        page.locator("#gear").getByText("Listy wyboru").click();
        page.locator(".k-pane-h").getByText("Branża").click();

        assertThat(page).hasURL(Pattern.compile(".*/settings/picklists\\?list=industry$"));
        assertThat(page.locator("[data-code=energy]")).containsText("Energetyka");
    }

    /** nobody else is offered it, and the address answers 403 with the reason. */
    @Test
    void isForThoseOfTheSettingsOnly() {
        for (String login : List.of("ewa.lis", "marek.wojcik")) {
            browser.page().context().clearCookies();
            Page page = browser.signedInAs(login);
            assertThat(page.locator(".k-nav").getByText("Ustawienia")).hasCount(0);
            assertThat(page.getByText("Listy wyboru")).hasCount(0);

            assertThat(page.navigate(browser.product().url("/settings/picklists"))
                            .status())
                    .isEqualTo(403);
            assertThat(page.locator("main")).containsText("Ustawienia zmieniają tylko osoby");
        }
    }

    /** S-11: a company type is added, offered at once, and taken back. */
    @Test
    void addsACompanyType() {
        String label = companies.uniqueName("Inwestor");
        PicklistsPage types = PicklistsPage.open(browser, "type");

        String code = types.add(label, "");

        JsonObject stored = types.find(code).orElseThrow();
        assertThat(stored.getAsJsonObject("labels").get("en").getAsString()).isEqualTo(label);
        CompanyPage company = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Z nowym typem"))
                .choose("type", label)
                .save();
        assertThat(companies.json(company.id())).contains("\"type\":\"" + code + "\"");

        PicklistsPage again = PicklistsPage.open(browser, "type");
        assertThat(again.row(code).locator(".is-used a")).hasText("1");
        assertThat(again.row(code).getByTitle("Usuń")).hasCount(0);
    }

    /** S-12: renamed in both languages and coloured, in its row; what is wrong stands beside the field. */
    @Test
    void changesAnIndustryInPlace() {
        PicklistsPage industries = PicklistsPage.open(browser, "industry");
        String label = companies.uniqueName("Szkutnictwo");
        String code = industries.add(label, companies.uniqueName("Boats"));

        industries.edit(code);
        industries.field("labelPl").fill("energetyka");
        industries.save();
        assertThat(industries.problem("labelPl")).containsText("Jest już na liście: Energetyka / Energy");
        assertThat(industries.field("labelPl")).isFocused();
        String renamed = companies.uniqueName("Stocznie");
        industries.field("labelPl").fill(renamed);
        browser.page().getByLabel("Zielony").check();
        industries.save();

        assertThat(industries.row(code)).containsText(renamed);
        assertThat(industries.row(code).locator(".k-chip")).hasClass(Pattern.compile(".*is-ok.*"));
        assertThat(industries.act("edit", code)).isFocused();
        JsonObject stored = industries.find(code).orElseThrow();
        assertThat(stored.getAsJsonObject("labels").get("pl").getAsString()).isEqualTo(renamed);
        assertThat(stored.get("tone").getAsString()).isEqualTo("GREEN");

        industries.undo();
        assertThat(industries.find(code).orElseThrow().toString()).contains(label, "NEUTRAL");
    }

    /** S-12: an old company keeps a retired value, also when it is saved; a new one is not offered it. */
    @Test
    void retiresAValueThatOldCompaniesKeep() {
        PicklistsPage industries = PicklistsPage.open(browser, "industry");
        String label = companies.uniqueName("Telegraf");
        String code = industries.add(label, "");
        long old = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Telegrafy"))
                .choose("industry", label)
                .save()
                .id();
        industries = PicklistsPage.open(browser, "industry");

        industries.act("state", code).click();

        assertThat(industries.row(code).locator(".is-state")).hasText("wycofana");
        assertThat(industries.find(code).orElseThrow().get("retired").getAsBoolean())
                .isTrue();
        assertThat(FormPage.forNew(browser).field("industry")).not().containsText(label);
        FormPage form = FormPage.of(browser, old);
        assertThat(form.field("industry").locator("option:checked")).hasText(label + " (wycofana)");
        form.fill("name", companies.uniqueName("Telegrafy po zmianie")).save();
        assertThat(companies.json(old)).contains("\"industry\":\"" + code + "\"");

        industries = PicklistsPage.open(browser, "industry");
        industries.act("state", code).click();
        assertThat(industries.row(code).locator(".is-state")).hasText("do wyboru");
        industries.undo();
        assertThat(industries.find(code).orElseThrow().get("retired").getAsBoolean())
                .isTrue();
    }

    /** S-17: head counts are put in order by dragging, and one that nobody uses goes. */
    @Test
    void ordersHeadCountsByDraggingAndDeletesOne() {
        PicklistsPage counts = PicklistsPage.open(browser, "employees");
        String code = counts.add(companies.uniqueName("tysiące"), "");
        List<String> before = counts.stored();
        assertThat(before.get(before.size() - 1)).isEqualTo(code);

        counts.row(code).locator(".k-grip").dragTo(counts.row(before.get(0)).locator(".k-grip"), topHalf());

        assertThat(counts.toast()).containsText("miejsce 1 z " + before.size());
        assertThat(counts.stored().get(0)).isEqualTo(code);
        assertThat(browser.page().locator("tr[data-code]").first()).hasAttribute("data-code", code);
        counts.undo();
        assertThat(counts.stored()).isEqualTo(before);

        counts.row(code).getByTitle("Usuń").click();
        assertThat(counts.row(code)).hasCount(0);
        assertThat(counts.stored()).doesNotContain(code);
        counts.undo();
        assertThat(counts.stored()).isEqualTo(before);
    }

    /** Two administrators: what was typed stays, and the second one decides knowingly. */
    @Test
    void tellsOfAnotherAdministratorsChange() {
        PicklistsPage industries = PicklistsPage.open(browser, "industry");
        String code = industries.add(companies.uniqueName("Sporna"), "");
        industries.edit(code);
        String mine = companies.uniqueName("Moja");
        industries.field("labelPl").fill(mine);
        String theirs = companies.uniqueName("Ich");
        browser.product()
                .rest(
                        "admin",
                        "PATCH",
                        "/picklists/industry/items/" + code,
                        "{\"labels\":{\"en\":\"" + theirs + "\"}}",
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*");

        industries.save();

        assertThat(industries.banner()).containsText(theirs);
        assertThat(industries.field("labelPl")).hasValue(mine);
        assertThat(industries.find(code).orElseThrow().toString())
                .contains(theirs)
                .doesNotContain(mine);
        browser.page().locator("#saveMine").click();
        assertThat(industries.row(code)).containsText(mine);
        assertThat(industries.find(code).orElseThrow().toString()).contains(mine);
    }

    /** A button means the value it stands beside, also when the rows have moved before the server hears of it. */
    @Test
    void quickClicksMeanTheSameValue() {
        PicklistsPage industries = PicklistsPage.open(browser, "industry");
        String code = industries.add(companies.uniqueName("Szybka"), "");
        List<String> before = industries.stored();

        industries.act("up", code).dblclick();

        assertThat(industries.toast()).containsText("miejsce " + (before.size() - 2) + " z " + before.size());
        assertThat(industries.stored().indexOf(code)).isEqualTo(before.size() - 3);
    }

    /** Nothing typed is lost by a click beside it. */
    @Test
    void asksBeforeATypedValueIsLeft() {
        PicklistsPage industries = PicklistsPage.open(browser, "industry");
        Page page = browser.page();
        page.locator("#add").click();
        String label = companies.uniqueName("Niezapisana");
        industries.field("labelPl").fill(label);

        page.locator(".k-pane-h").getByText("Pracownicy").click();
        assertThat(page.locator("#leave")).isVisible();
        page.locator("[data-k-leave=back]").click();
        page.locator("#add").click();
        assertThat(industries.field("labelPl")).hasValue(label);
        industries.save();
        assertThat(industries.toast()).containsText(label);
        page.locator(".k-pane-h").getByText("Pracownicy").click();

        assertThat(page).hasURL(Pattern.compile(".*list=employees$"));
        assertThat(industries.find(label)).isPresent();
    }

    private static com.microsoft.playwright.Locator.DragToOptions topHalf() {
        return new com.microsoft.playwright.Locator.DragToOptions().setTargetPosition(8, 4);
    }
}
