package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-07, S-09, S-20 in the browser: contacts have custom fields of their own. */
class ContactFieldsST {

    private static final Pattern CONTACT = Pattern.compile(".*/contacts/(\\d+)$");

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());
    private final Contacts contacts = new Contacts(browser.product());
    private final List<String> made = new ArrayList<>();
    private Page page;
    private String mark;

    @BeforeEach
    void signIn() {
        page = browser.signedInAs("admin");
        mark = companies.uniqueName("P").substring(2);
    }

    @AfterEach
    void retireFields() {
        made.forEach(FieldsPage.in(browser).of("contact")::retire);
    }

    /** S-07: made from the contact's form, filled there, shown on its page and in its history; what was typed is kept. */
    @Test
    void isMadeInTheFormOfAContactAndFilled() {
        browser.open("/contacts/new");
        page.locator("#lastName").fill("Polna " + mark);

        String key = make("ABOUT", "Imieniny " + mark, "Data");
        assertThat(page.locator("#lastName")).hasValue("Polna " + mark);
        assertThat(input(key, "date")).isFocused();
        input(key, "date").fill("2026-11-28");
        page.locator("#save").click();
        page.waitForURL(CONTACT);

        long id = Long.parseLong(page.url().replaceAll(".*/", ""));
        assertThat(contacts.json(id)).contains("\"" + key + "\":\"2026-11-28\"");
        assertThat(page.locator("#aboutData")).containsText("Imieniny " + mark);
        assertThat(page.locator("#aboutData")).containsText("28.11.2026");
        assertThat(page.locator("section[aria-labelledby='recentTitle']")).containsText("Imieniny " + mark);
        browser.open("/settings/fields?of=contact");
        assertThat(FieldsPage.in(browser).row(key)).containsText("O kontakcie");
    }

    /** S-09: neither the form nor the dialog on a company's page adds a contact without what is required. */
    @Test
    void nothingIsAddedWithoutWhatIsRequired() {
        long company = companies.add("Firma " + mark);
        FieldsPage fields = FieldsPage.open(browser, "contact");
        fields.field("add").click();
        fields.field("required").check();
        fields.describe("Zgoda " + mark, "Tekst");
        made.add("Zgoda " + mark);
        fields.field("save").click();
        assertThat(fields.toast()).containsText("Dodano pole");
        String key = fields.of("contact").key("Zgoda " + mark);

        browser.open("/contacts/new");
        page.locator("#lastName").fill("Bez zgody " + mark);
        page.locator("#save").click();
        assertThat(page.locator("#banners")).containsText("Zgoda " + mark);
        assertThat(input(key, "line")).isFocused();

        browser.open("/companies/" + company + "?tab=contacts");
        page.locator("#askNewContact").click();
        page.locator("#lastName").fill("W miejscu " + mark);
        page.locator("#newContactSave").click();
        assertThat(page.locator("#newContactDialog .k-msg")).isVisible();
        input(key, "line").fill("jest");
        page.locator("#newContactSave").click();
        assertThat(page.locator(".k-toast")).containsText("Dodano kontakt W miejscu");
        assertThat(contacts.of(company).toString()).contains("W miejscu " + mark);
    }

    private String make(String section, String label, String type) {
        made.add(label);
        FieldsPage fields =
                FieldsPage.in(browser).of("contact").openDialog(section).describe(label, type);
        page.locator("#fieldAdd").click();
        return fields.keyInForm(label);
    }

    private Locator input(String key, String input) {
        return page.locator("[data-k-custom=" + key + "] [id$=':" + input + "']");
    }
}
