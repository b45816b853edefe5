package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-20: values and sections are edited where they stand on the page of a company. */
class CompanyInlineST {

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    Page page;
    String name;
    long id;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        page = browser.signedInAs("admin");
        name = companies.uniqueName("Wierszowa");
        id = companies.addWith(name, ",\"industry\":\"energy\",\"revenue\":{\"amount\":5,\"currency\":\"PLN\"}");
        CompanyPage.of(browser, id);
    }

    /** Keys alone: Enter opens and saves, Escape restores, Tab saves and goes on, the focus returns; a refusal stays. */
    @Test
    void aValueIsEditedByKeys() {
        open("industry");
        page.locator("#industry").selectOption(new SelectOption().setLabel("Bankowość"));
        page.keyboard().press("Tab");

        assertThat(edit("revenue")).isFocused();
        assertThat(page.locator("#inlineSaid")).hasText("Branża: zapisano");
        assertThat(companies.json(id)).contains("\"industry\":\"banking\"");
        page.locator("#toast\\:undo").click();
        assertThat(page.locator(".k-toast")).containsText("Cofnięto");
        assertThat(companies.json(id)).contains("\"industry\":\"energy\"", "\"amount\":5");

        edit("revenue").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#revenue")).isFocused();
        page.keyboard().type("dużo");
        page.keyboard().press("Enter");
        assertThat(page.locator("#revenue_problem")).containsText("To nie jest kwota");
        assertThat(page.locator("#revenue")).hasValue("dużo");
        page.keyboard().press("Escape");
        assertThat(edit("revenue")).isFocused();
        assertThat(page.locator("#about")).containsText("5 zł");
    }

    /** Name and type stand in the heading and are edited there, by pencil and by keys; an empty name stays with its reason. */
    @Test
    void whatStandsInTheHeadingIsEditedThere() {
        page.locator("h1").hover();
        edit("name").click();
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().type("  ");
        page.keyboard().press("Enter");
        assertThat(page.locator("#name_problem")).containsText("Firma potrzebuje nazwy");
        page.locator("#name").fill(name + " z nagłówka");
        page.keyboard().press("Tab");

        assertThat(edit("type")).isFocused();
        assertThat(page.locator("h1")).hasText(name + " z nagłówka");
        page.keyboard().press("Enter");
        page.locator("#type").selectOption(new SelectOption().setLabel("Partner"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".k-record-t .k-chip")).hasText("Partner");
        assertThat(companies.json(id))
                .contains("\"name\":\"" + name + " z nagłówka\"", "\"type\":\"partner\"", "\"industry\":\"energy\"");
        edit("name").focus();
        page.keyboard().press("Enter");
        page.locator("#name").fill("inna");
        page.keyboard().press("Escape");
        assertThat(edit("name")).isFocused();
        assertThat(page.locator("h1")).hasText(name + " z nagłówka");
    }

    /** S-06, S-14: Zmień opens all fields of a section, empty ones too; the page follows without being left. */
    @Test
    void aSectionIsEditedInPlace() {
        page.locator("button[data-k-edit=about]").click();
        page.locator("#name").fill(name + " nowa");
        page.locator("#type").selectOption(new SelectOption().setLabel("Dostawca"));
        page.locator("#phonesAdd").click();
        page.locator("[id='phonesRows:0:value']").fill("22 555 01 61");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(name + " nowa");
        assertThat(page.locator(".k-record-t")).containsText("Dostawca");
        assertThat(edit("about")).isFocused();
        assertThat(companies.json(id))
                .contains("\"name\":\"" + name + " nowa\"", "\"type\":\"supplier\"", "+48225550161")
                .contains("\"industry\":\"energy\"");

        page.locator("button[data-k-edit=details]").click();
        page.locator("#requisitesAdd").click();
        page.locator("[id='requisiteRows:0:fieldRows:2:value']").fill("0000918274");
        page.locator("#save").click();
        assertThat(edit("details")).isFocused();
        assertThat(companies.json(id)).contains("\"krs\":\"0000918274\"");
    }

    /** S-09: what has become required since, and stands elsewhere, keeps nobody from changing a value of an old company. */
    @Test
    void aFieldRequiredSinceKeepsNobodyFromEditing() {
        String key = "since_" + name.replaceAll("\\W", "").toLowerCase(Locale.ROOT);
        String field = "/custom-fields/company/" + key;
        rest(
                "POST",
                "/custom-fields/company",
                "{\"type\":\"TEXT\",\"labels\":{\"pl\":\"%s\"},\"key\":\"%s\",\"required\":true}".formatted(key, key));
        try {
            open("industry");
            page.locator("#industry").selectOption(new SelectOption().setLabel("Bankowość"));
            page.keyboard().press("Enter");
            assertThat(edit("industry")).isFocused();
            assertThat(companies.json(id)).contains("\"industry\":\"banking\"");
        } finally {
            rest("PATCH", field, "{\"required\":false,\"retired\":true}");
        }
    }

    private void rest(String method, String path, String body) {
        assertThat(browser.product()
                        .rest(
                                "admin",
                                method,
                                path,
                                body,
                                "Content-Type",
                                method.equals("POST") ? "application/json" : "application/merge-patch+json",
                                "If-Match",
                                "*")
                        .statusCode())
                .isBetween(200, 299);
    }

    /** What others save meanwhile in other fields stays; about the same value one is asked. */
    @Test
    void mergesAndAsksAsTheFormDoes() {
        open("industry");
        patch("{\"type\":\"partner\"}");
        page.locator("#industry").selectOption(new SelectOption().setLabel("Bankowość"));
        page.keyboard().press("Enter");
        assertThat(edit("industry")).isFocused();
        assertThat(companies.json(id)).contains("\"industry\":\"banking\"", "\"type\":\"partner\"");

        page.keyboard().press("Enter");
        assertThat(page.locator("#industry")).isFocused();
        patch("{\"industry\":\"energy\"}");
        page.locator("#industry").selectOption(new SelectOption().setLabel("Finanse"));
        page.keyboard().press("Enter");
        assertThat(new ConflictDialog(browser).rows()).hasCount(1);
        page.locator("#saveMine").click();
        assertThat(edit("industry")).isFocused();
        assertThat(companies.json(id)).contains("\"industry\":\"finance\"");
    }

    /** S-19: one click, and access follows at once; before that, leaving asks about a value that is not saved. */
    @Test
    void theResponsiblePersonChangesByAClick() {
        assertThat(annaSees()).isEqualTo(404);
        page.locator(".k-val", new Page.LocatorOptions().setHas(edit("responsible")))
                .click();
        assertThat(page.locator("#responsible_input")).isFocused();
        page.keyboard().type("Anna");
        page.locator(".ui-autocomplete-item").first().click();

        page.locator(".k-tabs a").last().click();
        assertThat(page.locator("#leave")).isVisible();
        page.locator("[data-k-leave=back]").click();
        page.locator("#save").click();

        assertThat(page.locator(".k-record-s")).containsText("Anna Kowalczyk");
        assertThat(annaSees()).isEqualTo(200);
    }

    /** A-03: who may read but not change is offered nothing to press. */
    @Test
    void offersNothingToWhoMayOnlyRead() {
        long open = companies.addForEveryone(name + " wspólna");
        page.locator("[data-k-menu=userItems]").click();
        page.locator("#userMenu\\:signOut").click();
        browser.signedInAs("ewa.lis");
        CompanyPage.of(browser, open);

        assertThat(page.locator("#moreData")).containsText("Tomasz Zieliński");
        assertThat(page.locator("[data-k-edit]")).hasCount(0);
    }

    private Locator edit(String key) {
        return page.locator("[data-k-edit=" + key + "]");
    }

    private void open(String key) {
        edit(key).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#" + key)).isFocused();
    }

    private int annaSees() {
        return browser.product()
                .rest("anna.kowalczyk", "GET", "/companies/" + id, "")
                .statusCode();
    }

    private void patch(String json) {
        browser.product()
                .rest(
                        "admin",
                        "PATCH",
                        "/companies/" + id,
                        json,
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*");
    }
}
