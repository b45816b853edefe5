package org.kontor.crm.screens;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contacts in both languages and themes, wide and narrow. */
class LookContactsST extends LookCase {

    @ParameterizedTest
    @CsvSource({"pl, light, 1440", "en, dark, 1440", "pl, dark, 390", "en, light, 390"})
    void hasNoSeriousFindings(String language, String theme, int width) {
        Page page = look.at(language, theme, width);
        long company = new Companies(browser.product()).find("Bałtyk Stal");
        Contacts contacts = new Contacts(browser.product());
        long contact = contacts.of(company)
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("contact")
                .get("id")
                .getAsLong();
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("contacts", "/contacts");
        screens.put("contacts-nothing", "/contacts?q=qqqq");
        screens.put("contact", "/contacts/" + contact);
        screens.put("contact-history", "/contacts/" + contact + "?tab=history");
        screens.put("company-contacts", "/companies/" + company + "?tab=contacts");
        screens.put("company-contacts-nothing", "/companies/" + company + "?tab=contacts&q=qqqq");
        screens.put("contact-form", "/contacts/new");
        screens.put("contact-export", "/contacts/export");
        screens.put("contact-layout", "/contacts/layout");
        screens.forEach((name, path) -> {
            browser.open(path);
            look.see(name);
        });
        browser.open("/contacts/" + contact);
        page.locator("button[data-k-edit=about]").click();
        page.locator("#firstName").waitFor();
        look.see("contact-inline");
        page.locator("#cancel").click();
        browser.open("/contacts/new");
        page.locator("#save").click();
        page.locator(".k-ban").waitFor();
        look.see("contact-problems");
        browser.open("/companies/" + company + "?tab=contacts");
        page.locator("#askNewContact").click();
        page.locator("#newContactDialog[open]").waitFor();
        look.see("contact-dialog");
        browser.open("/companies");
    }
}
