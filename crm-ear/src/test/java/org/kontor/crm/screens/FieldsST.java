package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.product.Browser;

/** S-07, S-09, S-20 in the browser: custom fields are made where they are needed and work at once. */
class FieldsST {

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void signIn() {
        browser.signedInAs("admin");
    }

    @AfterEach
    void retireFields() {
        made.forEach(FieldsPage.in(browser)::retire);
    }

    /** S-07: made from the form itself, filled there, and what was typed before is kept. */
    @ParameterizedTest
    @CsvSource({
        "Tekst, line, Łąka, \"Łąka\"",
        "Tekst wielowierszowy, lines, dwa, \"dwa\"",
        "Liczba całkowita, line, 1 250, 1250",
        "'Liczba dziesiętna', line, '12,5', 12.5",
        "Kwota, money, '12 500,50', '{\"amount\":12500.50,\"currency\":\"PLN\"}'",
        "Tak/nie, flag, Nie, false",
        "Data, date, 2026-11-28, \"2026-11-28\"",
        "Data i godzina, moment, 2026-11-28T09:41, \"2026-11-28T08:41:00Z\"",
        "Lista, choice, Srebrny, srebrny",
        "Link, line, www.firma.pl/a, \"https://www.firma.pl/a\"",
        "Adres, line, ul. Prosta 1, \"ul. Prosta 1\"",
        "Użytkownik, pick, Anna Kow, Anna Kowalczyk",
        "Firma z CRM, pick, Bałtyk St, Bałtyk Stal",
    })
    void eachTypeIsMadeInTheFormAndFilled(String type, String input, String typed, String stored) {
        String label = label("Pole");
        String name = companies.uniqueName("Z polem");
        FormPage form = FormPage.forNew(browser).fill("name", name);

        FieldsPage fields = FieldsPage.in(browser).openDialog("MORE").describe(label, type);
        browser.page().locator("#fieldAdd").click();
        String key = fields.keyInForm(label);
        assertThat(form.field("name")).hasValue(name);
        type(key, input, typed, label);
        CompanyPage company = form.save();

        assertThat(company.section("Więcej")).containsText(label);
        assertStored(company.id(), key, stored, input);
        assertThat(company.section("Więcej").locator("dt", new Locator.LocatorOptions().setHasText(label)))
                .isVisible();
    }

    /** S-09: the form names the field that is missing, and takes the company as soon as it is there. */
    @Test
    void nothingIsSavedWithoutWhatIsRequired() {
        String label = label("Wymagane");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.field("required").check(); // before the type, whose answer draws the form anew
        fields.describe(label, "Tekst");
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        assertThat(fields.row(key).locator(".k-chip")).hasText("wymagane");

        FormPage form = FormPage.forNew(browser)
                .fill("name", companies.uniqueName("Bez pola"))
                .saveRefused();
        assertThat(form.banner()).containsText(label);
        assertThat(input(key, "line")).isFocused();
        input(key, "line").fill("jest");
        CompanyPage company = form.save();

        assertStored(company.id(), key, "\"jest\"", "line");
    }

    /** S-20: renamed, retired and brought back with its values, each taken back by the toast. */
    @Test
    void isKeptInTheSettings() {
        String label = label("Trzymane");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.describe(label, "Data");
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        long id = companies.addWith(companies.uniqueName("Z datą"), ",\"custom\":{\"" + key + "\":\"2026-11-28\"}");

        fields.act("state", key).click();
        assertThat(fields.row(key)).containsText("wycofane");
        assertThat(companies.json(id)).doesNotContain(key);
        assertThat(fields.act("state", key)).isFocused();
        fields.row(key).getByTitle("Usuń").click();
        assertThat(browser.page().locator(".k-ban")).containsText("można je tylko wycofać");

        fields.act("state", key).click();
        assertThat(fields.row(key)).containsText("w użyciu");
        assertThat(companies.json(id)).contains("\"" + key + "\":\"2026-11-28\"");

        fields.act("edit", key).click();
        assertThat(fields.field("fieldType")).isDisabled();
        String renamed = label("Nowa nazwa");
        fields.field("labelPl").fill(renamed);
        fields.field("save").click();
        assertThat(fields.row(key)).containsText(renamed);
        browser.page().locator("#toast\\:undo").click();
        assertThat(fields.row(key)).containsText(label);
    }

    /** S-20: shown in lists it is a column, which orders them. */
    @Test
    void isAColumnOfTheList() {
        String label = label("Kolumna");
        FieldsPage fields = FieldsPage.open(browser);
        fields.field("add").click();
        fields.describe(label, "Liczba dziesiętna");
        fields.field("inList").check();
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.key(label);
        assertThat(fields.row(key)).containsText("na liście");
        String small = companies.uniqueName("Lista");
        companies.addWith(small, ",\"custom\":{\"" + key + "\":9.5}");
        companies.addWith(small + " B", ",\"custom\":{\"" + key + "\":10}");

        Page page = browser.open("/companies?q=" + URLEncoder.encode(small, StandardCharsets.UTF_8));
        page.locator("[id='columns:open']").click();
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[id='columns:keep']").click();
        assertThat(page.locator(".k-toast")).containsText("Zapisano kolumny");
        try {
            page.locator("th[data-k-field='custom." + key + "'] a").click();
            assertThat(page.locator("th[data-k-field='custom." + key + "']")).hasAttribute("aria-sort", "descending");
            assertThat(page.locator(".k-table tbody tr").first()).containsText("10");
            assertThat(page.locator(".k-table tbody tr").nth(1)).containsText("9,5");
        } finally {
            page.locator("[id='columns:open']").click();
            page.locator("[id='columns:reset']").click();
            assertThat(page.locator(".k-toast")).isVisible();
        }
    }

    /** nobody else is offered it. */
    @Test
    void isForThoseOfTheSettingsOnly() {
        browser.page().context().clearCookies();
        Page page = browser.signedInAs("ewa.lis");

        assertThat(page.navigate(browser.product().url("/settings/fields")).status())
                .isEqualTo(403);
        browser.open("/companies/new");
        assertThat(page.locator("#addFieldMORE")).hasCount(0);
    }

    private String label(String start) {
        String label = companies.uniqueName(start);
        made.add(label);
        return label;
    }

    private Locator input(String key, String input) {
        return browser.page().locator("[data-k-custom=" + key + "] [id$=':" + input + "']");
    }

    private void type(String key, String input, String typed, String label) {
        switch (input) {
            case "flag" -> input(key, input).selectOption(new SelectOption().setLabel(typed));
            case "choice" -> input(key, input).selectOption(new SelectOption().setLabel(typed + " " + label));
            case "pick" -> {
                input(key, "pick_input").pressSequentially(typed);
                browser.page().locator(".ui-autocomplete-item").first().click();
            }
            default -> input(key, input).fill(typed);
        }
    }

    private void assertStored(long id, String key, String stored, String input) {
        JsonElement value = JsonParser.parseString(companies.json(id))
                .getAsJsonObject()
                .getAsJsonObject("custom")
                .get(key);
        if (input.equals("pick")) {
            assertThat(value.getAsLong()).isPositive();
            assertThat(browser.page().locator("main")).containsText(stored);
        } else if (input.equals("choice")) {
            assertThat(value.getAsString()).startsWith(stored);
        } else if (input.equals("money")) {
            JsonObject money = JsonParser.parseString(stored).getAsJsonObject();
            assertThat(value.getAsJsonObject().get("amount").getAsBigDecimal())
                    .isEqualByComparingTo(money.get("amount").getAsBigDecimal());
        } else {
            assertThat(value).isEqualTo(JsonParser.parseString(stored));
        }
    }
}
