package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** Contacts in the browser: form, page, list, and the contacts of a company; read back by REST. */
class ContactsST {

    private static final Pattern CONTACT = Pattern.compile(".*/contacts/\\d+$");

    @RegisterExtension
    final Browser browser = new Browser();

    private Companies companies;
    private Contacts contacts;
    private Page page;
    private String mark;

    @BeforeEach
    void signIn() {
        page = browser.signedInAs("admin");
        companies = new Companies(browser.product());
        contacts = new Contacts(browser.product());
        mark = companies.uniqueName("K").substring(2);
    }

    /** S-04: a company is added inside the form of a new contact; saving stores both. S-15: with a role, primary. */
    @Test
    void aNewContactBringsItsNewCompany() {
        browser.open("/contacts/new");
        page.locator("#save").click();
        assertThat(page.locator("#lastName_problem")).isVisible();
        assertThat(page.locator("#lastName")).isFocused();
        page.locator("#firstName").fill("Ewa");
        page.locator("#lastName").fill("Nowa " + mark);
        page.locator("#birthday").fill("1980-02-29");
        page.locator("#phonesRows\\:0\\:value").fill("601 555 014");
        pick("#companiesRows\\:0\\:company", "Firma " + mark);
        page.locator("#companiesRows\\:0\\:role").fill("prezes");
        page.locator("#companiesRows\\:0\\:primary").check();

        long id = save();

        JsonObject link = contacts.companies(id).get(0).getAsJsonObject();
        assertThat(link.getAsJsonObject("company").get("name").getAsString()).isEqualTo("Firma " + mark);
        assertThat(link.get("role").getAsString()).isEqualTo("prezes");
        assertThat(link.get("primary").getAsBoolean()).isTrue();
        assertThat(contacts.json(id)).contains("\"birthday\":\"1980-02-29\"").contains("+48601555014");
        assertThat(page.locator("h1")).hasText("Ewa Nowa " + mark);
        assertThat(page.locator(".k-ends")).containsText("Firma " + mark);
    }

    /** S-04: when the contact is refused, the company is not stored either, and what was typed stays. */
    @Test
    void aRefusedContactLeavesNoCompany() {
        browser.open("/contacts/new");
        page.locator("#lastName").fill("Zły " + mark);
        page.locator("#emailsRows\\:0\\:value").fill("bez-malpy");
        pick("#companiesRows\\:0\\:company", "Widmo " + mark);
        page.locator("#save").click();

        assertThat(page.locator("#emails0_problem")).isVisible();
        assertThat(page.locator("#companiesRows\\:0\\:company_input")).hasValue(Pattern.compile(".*Widmo " + mark));
        assertThat(companies.count("Widmo " + mark)).isZero();

        page.locator("#emailsRows\\:0\\:value").fill("z@malpa.example");
        save();
        assertThat(companies.count("Widmo " + mark)).isEqualTo(1);
    }

    /** S-15: a contact that is there is linked from its company, described, made primary and unlinked with undo. */
    @Test
    void linksAContactFromItsCompany() {
        long company = companies.add("Z osobami " + mark);
        long contact = contacts.add("Jan", "Łączony " + mark);
        contacts.link(company, contacts.add("Ewa", "Inna " + mark), "");
        browser.open("/companies/" + company + "?tab=contacts");

        page.locator("#askContact").click();
        pick("#linkContact", "Łączony " + mark);
        page.locator("#linkRole").fill("dyrektor");
        page.locator("#linkSave").click();
        assertThat(toast()).containsText("Połączono kontakt Jan Łączony");
        assertThat(role(company, contact)).isEqualTo("dyrektor");

        row("Łączony").locator("[id$=editLink]").click();
        page.locator("#editRole").fill("prezes");
        page.locator("#linkEditSave").click();
        assertThat(toast()).containsText("Zapisano rolę");
        assertThat(role(company, contact)).isEqualTo("prezes");

        contacts.describe(company, contact, "wiceprezes"); // by somebody else, while the page stands open
        row("Łączony").locator("[id$=leadLink]").click();
        assertThat(toast()).containsText("Główny kontakt: Jan");
        assertThat(contacts.of(company).get(0).getAsJsonObject().get("primary").getAsBoolean())
                .isTrue();
        assertThat(page.locator("tbody tr").first()).containsText("Łączony");

        row("Łączony").locator("[id$=cutLink]").click();
        assertThat(toast()).containsText("Odłączono");
        assertThat(contacts.of(company)).hasSize(1);
        page.waitForLoadState();
        page.locator("#toast\\:undo").click();
        assertThat(toast()).containsText("Cofnięto");
        assertThat(role(company, contact)).isEqualTo("wiceprezes");
    }

    /** S-15: a contact is added in place. S-02: the tab searches and counts on its own. */
    @Test
    void addsAContactInPlaceAndFindsIt() {
        long company = companies.add("W miejscu " + mark);
        contacts.link(company, contacts.add("Jan", "Drugi " + mark), "");
        browser.open("/companies/" + company + "?tab=contacts");
        assertThat(page.locator("#contactsCount")).hasText("1");

        page.locator("#askNewContact").click();
        page.locator("#newContactSave").click();
        assertThat(page.locator("#newContactDialog .k-msg")).isVisible();
        page.locator("#firstName").fill("Ewa");
        page.locator("#lastName").fill("Pierwsza " + mark);
        page.locator("#phone").fill("602 555 777");
        page.locator("#placeRole").fill("asystentka");
        page.locator("#newContactSave").click();

        assertThat(toast()).containsText("Dodano kontakt Ewa Pierwsza");
        assertThat(contacts.of(company)).hasSize(2);
        assertThat(page.locator("#contactsCount")).hasText("2");
        page.locator("#contactsQ").fill("602 555 777");
        page.locator("#contactsQ").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*tab=contacts&q=602.*"));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("asystentka");
        assertThat(page.locator("#shown")).containsText("1–1 z 1");
        assertThat(page.locator("#contactsCount")).hasText("2");
    }

    /** S-15: companies are added and cut off on the contact's own page; the history of both tells it. */
    @Test
    void linksACompanyFromTheContact() {
        long company = companies.add("Druga strona " + mark);
        long contact = contacts.add("Jan", "Strona " + mark);
        browser.open("/contacts/" + contact);

        page.locator("#linkAdd").click();
        pick("#linkCompany", "Druga strona " + mark);
        page.locator("#newRole").fill("doradca");
        page.locator("#linkSave").click();

        assertThat(toast()).containsText("Połączono");
        assertThat(role(company, contact)).isEqualTo("doradca");
        browser.open("/companies/" + company + "?tab=history");
        assertThat(page.locator(".k-ev").first()).containsText("Jan Strona " + mark + ", doradca");
        browser.open("/contacts/" + contact + "?tab=history");
        assertThat(page.locator(".k-ev").first()).containsText("Druga strona " + mark + ", doradca");
    }

    /** B-07: the whole path by keys: G then K, a new contact, its page, E to edit. */
    @Test
    void goesByKeys() {
        page.keyboard().press("g");
        page.keyboard().press("k");
        page.waitForURL(url -> url.endsWith("/contacts"));
        page.locator("#add").focus();
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/contacts/new"));
        assertThat(page.locator("#firstName")).isFocused();
        page.keyboard().type("Klawiatura " + mark);
        page.keyboard().press("Control+s");
        page.waitForURL(CONTACT);
        page.keyboard().press("e");
        page.waitForURL(url -> url.endsWith("/edit"));
        page.locator("#firstName").waitFor();
        page.keyboard().press("Escape");
        page.waitForURL(CONTACT);
        page.keyboard().press("g");
        page.keyboard().press("f");
        page.waitForURL(url -> url.endsWith("/companies"));
    }

    private long save() {
        page.locator("#save").click();
        page.waitForURL(CONTACT);
        return Long.parseLong(page.url().replaceAll(".*/", ""));
    }

    private void pick(String field, String typed) {
        page.locator(field + "_input").click();
        page.locator(field + "_input").pressSequentially(typed);
        page.locator(field + "_panel .ui-autocomplete-item")
                .filter(new Locator.FilterOptions().setHasText(typed))
                .first()
                .click();
    }

    private Locator row(String name) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator toast() {
        return page.locator(".k-toast");
    }

    private String role(long company, long contact) {
        for (var item : contacts.of(company)) {
            JsonObject link = item.getAsJsonObject();
            if (link.getAsJsonObject("contact").get("id").getAsLong() == contact) {
                return link.get("role").getAsString();
            }
        }
        return "none";
    }
}
