package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-15: nothing typed into the form of a contact is lost, whatever others save and whatever becomes of the session. */
class ContactFormST {

    private static final Pattern CONTACT = Pattern.compile(".*/contacts/\\d+$");

    @RegisterExtension
    final Browser browser = new Browser();

    final String mark = Long.toString(System.nanoTime(), 36);
    Companies companies;
    Contacts contacts;
    Page page;
    long id;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        contacts = new Contacts(browser.product());
        page = browser.signedInAs("admin");
        id = contacts.add("Ewa", "Sporna " + mark);
    }

    @Test
    void mergesOtherFieldsAndAsksAboutTheSame() {
        edit();
        page.locator("#birthday").fill("1980-02-29");
        contacts.change(id, "{\"position\":\"prezes\"}");
        page.locator("#save").click();
        page.waitForURL(CONTACT);
        assertThat(contacts.json(id)).contains("\"position\":\"prezes\"", "\"birthday\":\"1980-02-29\"");

        edit();
        page.locator("#position").fill("wiceprezes");
        page.locator("#firstName").fill("Ewelina");
        contacts.change(id, "{\"position\":\"prokurent\",\"birthday\":null}");
        page.locator("#save").click();
        Locator asked = page.locator("#conflict");
        assertThat(asked).containsText("Stanowisko");
        assertThat(asked).containsText("wiceprezes");
        assertThat(asked).containsText("prokurent");
        page.locator("#saveMine").click();
        page.waitForURL(CONTACT);
        assertThat(contacts.json(id))
                .contains("\"position\":\"wiceprezes\"", "\"firstName\":\"Ewelina\"", "\"birthday\":null");
    }

    @Test
    void keepsADraftAndWhatWasTypedWhenTheSessionEnds() {
        companies.add("Domowa " + mark);
        browser.open("/contacts/new");
        page.locator("#lastName").fill("Szkicowa " + mark);
        page.locator("#companiesRows\\:0\\:company_input").pressSequentially("Domowa " + mark);
        page.locator("#companiesRows\\:0\\:company_panel .ui-autocomplete-item")
                .first()
                .click();
        page.locator("#companiesRows\\:0\\:role").fill("prezes");
        assertThat(page.locator("#draftNote"))
                .containsText("Szkic zapisany", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));

        page = browser.openTab();
        browser.open("/contacts/new");
        page.locator("#restoreDraft").click();
        assertThat(page.locator("#lastName")).hasValue("Szkicowa " + mark);
        assertThat(page.locator("#companiesRows\\:0\\:role")).hasValue("prezes");
        page.locator("#birthday").fill("1980-02-29");
        page.context().clearCookies();
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/sign-in"));
        page.locator("#login").fill("admin");
        page.locator("#password").fill("kontor-demo");
        page.locator("#enter").click();
        assertThat(page.locator("#banners")).containsText("wróciły do formularza");
        assertThat(page.locator("#birthday")).hasValue("1980-02-29");

        page.locator("#save").click();
        page.waitForURL(CONTACT);
        long saved = Long.parseLong(page.url().replaceAll(".*/", ""));
        assertThat(contacts.json(saved)).contains("Szkicowa " + mark, "\"birthday\":\"1980-02-29\"");
        assertThat(contacts.companies(saved)).hasSize(1);
    }

    private void edit() {
        browser.open("/contacts/" + id + "/edit");
        page.locator("#lastName").waitFor();
    }
}
