package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Pictures;

/** S-10: the logo stands beside the name wherever the name does; chosen, dropped, taken away and brought back. */
class LogoST {

    private static final FilePayload LOGO = new FilePayload("logo.png", "image/png", Pictures.png(Color.RED));

    @RegisterExtension
    final Browser browser = new Browser();

    Companies companies;
    String name;
    long id;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        browser.signedInAs("admin");
        name = companies.uniqueName("Z logo");
        id = companies.add(name);
    }

    @Test
    void isAddedOnThePageAndShownThereAndInTheListAndInHistory() {
        CompanyPage.of(browser, id);
        assertThat(head()).hasCount(0);

        browser.page().setInputFiles("#recordLogoFile", LOGO);

        assertThat(head()).hasCount(1);
        assertLoaded(head());
        assertThat(browser.page().locator(".k-toast")).containsText("Zmieniono logo");
        assertThat(companies.json(id)).containsPattern("\"logo\":\\d+");
        browser.open("/companies?q=" + Companies.encoded(name));
        assertLoaded(browser.page().locator(".k-table .k-logo img"));
        CompanyPage.of(browser, id).history();
        assertLoaded(browser.page().locator(".k-ev .k-new img"));
    }

    @Test
    void isTakenAwayAndBroughtBack() {
        CompanyPage.of(browser, id);
        browser.page().setInputFiles("#recordLogoFile", LOGO);
        assertThat(head()).hasCount(1);

        browser.page().locator("[data-k-menu=logoMenu]").click();
        browser.page().locator("#recordLogo\\:remove").click();

        assertThat(head()).hasCount(0);
        assertThat(companies.json(id)).contains("\"logo\":null");
        browser.page().locator("#toast\\:undo").click();
        assertThat(head()).hasCount(1);
        assertThat(companies.json(id)).containsPattern("\"logo\":\\d+");
    }

    @Test
    void isDroppedOnThePage() {
        CompanyPage.of(browser, id);

        drop(LOGO);

        assertThat(head()).hasCount(1);
        assertThat(companies.json(id)).containsPattern("\"logo\":\\d+");
    }

    @Test
    void saysBesideTheLogoWhatIsNoPicture() {
        CompanyPage.of(browser, id);

        browser.page()
                .setInputFiles(
                        "#recordLogoFile",
                        new FilePayload(
                                "logo.png",
                                "image/png",
                                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(browser.page().locator("#recordLogo [data-k-said]"))
                .containsText("To nie jest obraz PNG, JPEG ani WebP");
        assertThat(companies.json(id)).contains("\"logo\":null");
    }

    @Test
    void isChosenInTheFormOfANewCompanyAndSavedWithIt() {
        String fresh = companies.uniqueName("Nowa z logo");
        FormPage form = FormPage.forNew(browser).fill("name", fresh);
        browser.page().setInputFiles("#logoFile", LOGO);
        assertThat(browser.page().locator("#logo")).hasValue(Pattern.compile("\\d+"));
        assertLoaded(browser.page().locator("[data-k-picture]"));

        CompanyPage page = form.save();

        assertThat(head()).hasCount(1);
        assertThat(companies.json(page.id())).containsPattern("\"logo\":\\d+");
        FormPage.of(browser, page.id());
        assertLoaded(browser.page().locator("[data-k-picture]"));
        browser.page().locator("[data-k-unset]").click();
        FormPage.in(browser).save();
        assertThat(head()).hasCount(0);
        assertThat(companies.json(page.id())).contains("\"logo\":null");
    }

    private Locator head() {
        return browser.page().locator(".k-record .k-logo img");
    }

    /** Pictures come from an address with rights of its own: that it answers is half of the point. */
    private static void assertLoaded(Locator picture) {
        picture.scrollIntoViewIfNeeded();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat(picture).not().hasJSProperty("naturalWidth", 0);
    }

    private void drop(FilePayload file) {
        Page page = browser.page();
        Object transfer = page.evaluateHandle(
                """
                ([name, type, content]) => {
                  const transfer = new DataTransfer();
                  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
                  transfer.items.add(new File([bytes], name, { type }));
                  return transfer;
                }""", new String[] {file.name, file.mimeType, Base64.getEncoder().encodeToString(file.buffer)});
        page.locator("#recordLogo").dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }
}
