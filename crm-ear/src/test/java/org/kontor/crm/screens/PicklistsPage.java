package org.kontor.crm.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Product;

/** *Ustawienia > Listy wyboru*, one of its lists; and the same list by REST, to see what was really stored. */
final class PicklistsPage {

    private final Page page;
    private final Product product;
    private final String list;

    private PicklistsPage(Browser browser, String list) {
        this.page = browser.page();
        this.product = browser.product();
        this.list = list;
    }

    static PicklistsPage open(Browser browser, String list) {
        browser.open("/settings/picklists?list=" + list);
        PicklistsPage opened = new PicklistsPage(browser, list);
        opened.page.locator("#add").waitFor();
        return opened;
    }

    Locator row(String code) {
        return page.locator("tr[data-code='" + code + "']");
    }

    Locator act(String act, String code) {
        return page.locator("[data-k-act='" + act + ":" + code + "']");
    }

    Locator field(String id) {
        return page.locator("#" + id);
    }

    Locator problem(String field) {
        return page.locator("#" + field + "_problem");
    }

    Locator toast() {
        return page.locator(".k-toast");
    }

    Locator banner() {
        return page.locator(".k-ban");
    }

    /** Adds a value by the form and gives its code. */
    String add(String pl, String en) {
        page.locator("#add").click();
        page.locator("#labelPl").fill(pl);
        page.locator("#labelEn").fill(en);
        save();
        toast().getByText(pl).waitFor();
        page.locator("#cancel").click();
        page.locator("#labelPl")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        return find(pl).orElseThrow().get("code").getAsString();
    }

    PicklistsPage edit(String code) {
        act("edit", code).click();
        page.locator("#labelPl").waitFor();
        return this;
    }

    PicklistsPage save() {
        page.locator("#save").click();
        return this;
    }

    /** Takes the last act back, by the toast. */
    void undo() {
        page.locator("#toast\\:undo").click();
        toast().getByText("Cofnięto").waitFor();
    }

    /** Codes of all values by REST, in the order of the list. */
    List<String> stored() {
        return items().asList().stream()
                .map(item -> item.getAsJsonObject().get("code").getAsString())
                .toList();
    }

    /** The value with this Polish label or code by REST. */
    Optional<JsonObject> find(String labelOrCode) {
        return items().asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(item -> item.get("code").getAsString().equals(labelOrCode)
                        || item.getAsJsonObject("labels")
                                .get("pl")
                                .getAsString()
                                .equals(labelOrCode))
                .findFirst();
    }

    private JsonArray items() {
        String answer = product.rest("admin", "GET", "/picklists/" + list + "/items", "")
                .body();
        return JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("items");
    }
}
