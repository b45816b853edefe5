package org.kontor.crm.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;

/** Nothing typed into the form of a company is lost: drafts, ended sessions, and every way to leave. */
class CompanyDraftST {

    /** A draft is kept every ten seconds. */
    private static final ContainsTextOptions WAIT = new ContainsTextOptions().setTimeout(20_000);

    @RegisterExtension
    final Browser browser = new Browser();

    @RegisterExtension
    final Browser another = new Browser();

    Companies companies;
    Page page;
    String name;
    long id;

    @BeforeEach
    void signIn() {
        companies = new Companies(browser.product());
        page = browser.signedInAs("admin");
        name = companies.uniqueName("Szkicowa");
        id = companies.add(name);
    }

    /** The draft comes by itself, is its author's alone, merges with what others saved, and goes with the save. */
    @Test
    void offersTheDraftOfAFormThatWasClosed() {
        FormPage.of(browser, id).fill("revenue", "1 234").addRow("phones").row("phones", 0, "faks", "22 555 01 31");
        kept();
        page = browser.openTab();
        patch("{\"type\":\"partner\"}");

        FormPage form = FormPage.of(browser, id);
        form.field("restoreDraft").click();

        assertThat(form.rowValue("phones", 0)).hasValue("22 555 01 31");
        assertThat(form.field("revenue")).hasValue("1 234");
        assertThat(form.field("type")).hasValue("partner");
        form.save();
        assertThat(companies.json(id)).contains("\"amount\":1234", "\"type\":\"partner\"", "+48225550131");
        assertThat(FormPage.of(browser, id).field("restoreDraft")).hasCount(0);
    }

    /** What is typed while an older draft waits is kept too, and what was saved is offered no more. */
    @Test
    void aDraftOfANewCompanyIsItsAuthorsAlone() {
        another.signedInAs("joanna.mazur");
        FormPage.forNew(another).fill("name", name + " Joanny");
        assertThat(another.page().locator("#draftNote")).containsText("Szkic zapisany", WAIT);

        browser.open("/companies");
        page.locator("[data-k-menu=userItems]").click();
        page.locator("#userMenu\\:signOut").click();
        browser.signedInAs("ewa.lis");
        assertThat(FormPage.forNew(browser).field("restoreDraft")).hasCount(0);

        another.openTab();
        FormPage hers = FormPage.forNew(another);
        hers.fill("name", name + " Nowsza");
        assertThat(another.page().locator("#draftNote")).containsText("Szkic zapisany", WAIT);
        hers.field("restoreDraft").click();
        assertThat(hers.field("name")).hasValue(name + " Joanny");
        hers.save();
        assertThat(FormPage.forNew(another).field("restoreDraft")).hasCount(0);
    }

    @Test
    void aSessionThatEndedLeadsBackToWhatWasTyped() {
        FormPage form = FormPage.of(browser, id)
                .fill("externalId", name)
                .choose("industry", "Energetyka")
                .addRow("emails")
                .row("emails", 0, "dom", "dom@szkicowa.example")
                .responsible("Anna");
        form.field("availableToEveryone").check();
        page.context().clearCookies();

        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/sign-in"));
        assertThat(companies.json(id)).doesNotContain("\"externalId\":\"" + name);
        signInAgain();

        assertThat(page.locator("#banners")).containsText("wróciły do formularza");
        assertThat(form.field("externalId")).hasValue(name);
        form.save();
        assertThat(companies.json(id))
                .contains("\"externalId\":\"" + name, "\"industry\":\"energy\"", "dom@szkicowa.example", "HOME")
                .contains("Anna Kowalczyk", "\"availableToEveryone\":true");
    }

    /** Whoever signs in instead gets nothing of it. */
    @Test
    void whatWasTypedComesBackToItsAuthorOnly() {
        long open = companies.addForEveryone(name + " wspólna");
        FormPage.of(browser, open).fill("externalId", name);
        page.context().clearCookies();
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/sign-in"));
        page.locator("#login").fill("marek.wojcik");
        page.locator("#password").fill("kontor-demo");
        page.locator("#enter").click();
        page.waitForURL(url -> !url.contains("sign-in"));

        assertThat(page.locator("body")).not().containsText("wróciły do formularza");
        assertThat(page.locator("#externalId[value='" + name + "']")).hasCount(0);
    }

    /** The session of the first tab is another one now: the server no longer knows its page. */
    @Test
    void aPageTheServerForgotLeadsBackToWhatWasTyped() {
        FormPage form = FormPage.of(browser, id).fill("externalId", name).fill("revenue", "77");
        page.context().clearCookies();
        Page tab = page.context().newPage();
        tab.navigate(browser.product().url("/"));
        tab.locator("#login").fill("admin");
        tab.locator("#password").fill("kontor-demo");
        tab.locator("#enter").click();
        tab.waitForURL(url -> !url.contains("sign-in"));

        page.locator("#save").click();

        assertThat(page.locator("#banners")).containsText("wróciły do formularza");
        assertThat(form.field("externalId")).hasValue(name);
        form.save();
        assertThat(companies.json(id)).contains("\"externalId\":\"" + name, "\"amount\":77");
    }

    /** Links, search, language and Back ask; saving goes on to where one was going. */
    @Test
    void everyWayToLeaveAsks() {
        browser.open("/companies?q=szkicowa");
        FormPage form = FormPage.of(browser, id).fill("externalId", name);
        Locator dialog = page.locator("#leave");

        page.goBack();
        assertThat(dialog).isVisible();
        page.locator("[data-k-leave=back]").click();
        page.locator("[data-k-menu=userItems]").click();
        page.locator("#userMenu\\:en").click();
        assertThat(dialog).isVisible();
        page.locator("[data-k-leave=back]").click();
        assertThat(form.field("externalId")).hasValue(name);

        page.locator("#search").fill(name);
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        page.locator("[data-k-leave=save]").click();
        page.waitForURL(url -> url.contains("/companies?q="));
        assertThat(companies.json(id)).contains("\"externalId\":\"" + name);
    }

    private void kept() {
        assertThat(page.locator("#draftNote")).containsText("Szkic zapisany", WAIT);
    }

    private void signInAgain() {
        page.locator("#login").fill("admin");
        page.locator("#password").fill("kontor-demo");
        page.locator("#enter").click();
        page.waitForURL(url -> url.endsWith("/edit"));
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
