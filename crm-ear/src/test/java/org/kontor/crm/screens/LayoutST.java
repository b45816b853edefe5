package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Position;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** S-06, S-20 in the browser: sections and fields of a company are arranged, for oneself and for all. */
class LayoutST {

    private static final String LAYOUT = "/layouts/company";

    @RegisterExtension
    final Browser browser = new Browser();

    private final Companies companies = new Companies(browser.product());

    /** By mouse: a field goes into another section, a section gets a name, one field is hidden and comes back from the form. */
    @Test
    void everybodyArrangesALayoutOfTheirOwn() {
        Page page = browser.signedInAs("joanna.mazur");
        long id = companies.addForEveryone(companies.uniqueName("Ułożona"));
        try {
            browser.open("/companies/" + id);
            page.locator("#about .k-arr-link").click();
            field(page, "employees").locator("[data-k-move=up]").click();
            field(page, "phones").locator(".k-grip").dragTo(field(page, "industry"), top());
            page.locator("[name='title.more.pl']").fill("Pozostałe");
            field(page, "industry").locator("select").selectOption("industry ALWAYS");
            field(page, "websites").locator("select").selectOption("websites HIDDEN");
            field(page, "industry").locator("[data-k-unfold]").click();
            page.locator("[name='label.industry.pl']").fill("Rynek");
            page.locator("#save").click();

            page.waitForURL(Pattern.compile(".*/companies/" + id + "$"));
            assertThat(page.locator(".k-toast")).containsText("Zapisano Twój układ");
            assertThat(page.locator("#more h2")).hasText("Pozostałe");
            assertThat(page.locator("#aboutData dt:visible")).hasText("Rynek");
            assertThat(page.locator("#aboutData dt").first()).hasText("Telefony");
            assertThat(page.locator("#aboutData dt").last()).hasText("Pracownicy");
            assertThat(page.locator("#aboutData")).not().containsText("Strony WWW");
            assertThat(layout("joanna.mazur")).contains("\"whose\":\"OWN\"", "\"pl\":\"Pozostałe\"");
            assertThat(layout("ewa.lis")).contains("\"whose\":\"USUAL\"");

            browser.open("/companies/new");
            assertThat(page.locator("label[for=industry]")).hasText("Rynek");
            page.locator("#name").fill("Nie zginie");
            assertThat(page.locator("#websites")).hasCount(0);
            page.locator("[data-k-menu=hidden_more]").click();
            page.locator("#hidden_more .k-mi").click();
            assertThat(page.locator("#more #websites")).isVisible();
            assertThat(page.locator("#name")).hasValue("Nie zginie");
            assertThat(layout("joanna.mazur")).contains("{\"key\":\"websites\",\"show\":\"FILLED\"");
        } finally {
            browser.product().rest("joanna.mazur", "DELETE", LAYOUT, "");
        }
    }

    /** By keys only, for all: others see it, and it is taken back where it was made. */
    @Test
    void theCommonOneIsArrangedByKeys() {
        Page page = browser.signedInAs("admin");
        try {
            browser.open("/settings/layout");
            field(page, "revenue").locator("[data-k-move=up]").focus();
            page.keyboard().press("Alt+ArrowUp");
            page.keyboard().press("Alt+ArrowUp");
            assertThat(page.locator("#arrangedSaid")).containsText("Roczny przychód: miejsce 2 z");
            page.locator("[data-k-part=details] > .k-card-h [data-k-move=up]").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-k-part=details] > .k-card-h [data-k-move=up]"))
                    .isFocused();
            page.keyboard().press("Control+s");

            assertThat(page.locator(".k-toast")).containsText("Zapisano układ dla wszystkich");
            String common = layout("ewa.lis");
            assertThat(common).contains("\"whose\":\"COMMON\"");
            assertThat(common.indexOf("\"details\"")).isLessThan(common.indexOf("\"more\""));
            assertThat(common.indexOf("\"revenue\"")).isLessThan(common.indexOf("\"type\""));

            page.locator("#toast\\:undo").press("Enter");
            assertThat(page.locator(".k-toast")).containsText("Cofnięto");
            assertThat(layout("ewa.lis")).contains("\"whose\":\"USUAL\"");
        } finally {
            browser.product().rest("admin", "DELETE", LAYOUT + "/common", "");
        }
    }

    /** S-15: contacts are arranged by the same editor; their page and form follow, companies and all. */
    @Test
    void contactsAreArrangedToo() {
        Page page = browser.signedInAs("joanna.mazur");
        Contacts contacts = new Contacts(browser.product());
        String mark = companies.uniqueName("U").substring(2);
        long id = contacts.add("Ula", "Ułożona " + mark);
        contacts.change(id, "{\"position\":\"prezes\",\"birthday\":\"1980-02-29\",\"availableToEveryone\":true}");
        try {
            browser.open("/contacts/" + id);
            page.locator("#about .k-arr-link").click();
            field(page, "birthday").locator("[data-k-move=up]").press("Alt+ArrowUp");
            field(page, "messengers").locator("select").selectOption("messengers HIDDEN");
            page.locator("[data-k-part=companies] > .k-card-h [data-k-move=up]").press("Enter");
            page.locator("[name='title.companies.pl']").fill("Pracuje w");
            page.keyboard().press("Control+s");

            page.waitForURL(Pattern.compile(".*/contacts/" + id + "$"));
            assertThat(page.locator(".k-sec h2").first()).hasText("Pracuje w");
            assertThat(page.locator("#aboutData dt").first()).hasText("Data urodzenia");
            assertThat(browser.product()
                            .rest("joanna.mazur", "GET", "/layouts/contact", "")
                            .body())
                    .contains("\"whose\":\"OWN\"", "{\"key\":\"messengers\",\"show\":\"HIDDEN\"}");
            browser.open("/contacts/new");
            assertThat(page.locator(".k-sec h2").first()).hasText("Pracuje w");
            assertThat(page.locator("#messengers")).hasCount(0);
            page.locator("[data-k-menu=hidden_about]").click();
            page.locator("#hidden_about .k-mi").click();
            assertThat(page.locator("#about #messengers")).isVisible();
        } finally {
            browser.product().rest("joanna.mazur", "DELETE", "/layouts/contact", "");
        }
    }

    /** the common one is not offered to others. S-06: a folded section stays folded, for whoever folds it. */
    @Test
    void foldsForOneselfAndOffersNothingForAll() {
        Page page = browser.signedInAs("ewa.lis");
        long id = companies.addForEveryone(companies.uniqueName("Zwinięta"));
        browser.open("/companies/layout");
        assertThat(page.locator("#save")).isVisible();
        assertThat(page.locator("#saveForAll")).hasCount(0);
        assertThat(page.navigate(browser.product().url("/settings/layout")).status())
                .isEqualTo(403);

        browser.open("/companies/" + id);
        try {
            fold(page);
            browser.open("/companies/" + id);
            assertThat(page.locator("#moreData")).isHidden();
        } finally {
            fold(page);
        }
        assertThat(page.locator("#moreData")).isVisible();
    }

    private static void fold(Page page) {
        page.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("folded="),
                () -> page.locator("[data-k-fold=more]").click());
    }

    private String layout(String user) {
        return browser.product().rest(user, "GET", LAYOUT, "").body();
    }

    private static Locator field(Page page, String key) {
        return page.locator("[data-k-field-of=" + key + "]");
    }

    private static Locator.DragToOptions top() {
        return new Locator.DragToOptions().setTargetPosition(new Position(120, 4));
    }
}
