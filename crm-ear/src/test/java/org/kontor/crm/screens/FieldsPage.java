package org.kontor.crm.screens;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Optional;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.Product;

/** Custom fields: *Ustawienia > Pola dodatkowe*, the dialog *Dodaj pole*, and the same by REST, to see what was stored. */
final class FieldsPage {

    private final Page page;
    private final Product product;
    private String entity = "company";

    private FieldsPage(Browser browser) {
        this.page = browser.page();
        this.product = browser.product();
    }

    static FieldsPage in(Browser browser) {
        return new FieldsPage(browser);
    }

    static FieldsPage open(Browser browser) {
        return open(browser, "company");
    }

    /** Opens the settings of a kind of record. */
    static FieldsPage open(Browser browser, String entity) {
        browser.open("/settings/fields?of=" + entity);
        browser.page().locator("#add").waitFor();
        return new FieldsPage(browser).of(entity);
    }

    /** Speaks of fields of this kind of record from now on. */
    FieldsPage of(String kind) {
        entity = kind;
        return this;
    }

    Locator row(String key) {
        return page.locator("tr[data-code='" + key + "']");
    }

    Locator act(String act, String key) {
        return page.locator("[data-k-act='" + act + ":" + key + "']");
    }

    Locator field(String id) {
        return page.locator("#" + id);
    }

    Locator toast() {
        return page.locator(".k-toast");
    }

    /** Opens the dialog in the record's form. */
    FieldsPage openDialog(String section) {
        page.locator("#addField" + section).click();
        page.locator("#fieldDialog #labelPl").waitFor();
        return this;
    }

    /** Fills the form of a new field; a list gets two options. */
    FieldsPage describe(String label, String type) {
        page.locator("#labelPl").fill(label);
        page.locator("#fieldType").selectOption(new SelectOption().setLabel(type));
        if (type.equals("Lista")) {
            page.locator("#options\\:1\\:pl").waitFor();
            page.locator("#options\\:0\\:pl").fill("Złoty " + label);
            page.locator("#options\\:1\\:pl").fill("Srebrny " + label);
        }
        page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()"); // the answer of the type draws the form anew
        return this;
    }

    /** The key of the field with this label, by REST. */
    String key(String label) {
        return find(label).orElseThrow().get("key").getAsString();
    }

    /** The key of a field just made, as soon as the form shows it. */
    String keyInForm(String label) {
        page.locator(".k-f", new Page.LocatorOptions().setHasText(label))
                .first()
                .waitFor();
        return key(label);
    }

    /** The field with this Polish label, by REST. */
    Optional<JsonObject> find(String label) {
        String answer =
                product.rest("admin", "GET", "/custom-fields/" + entity, "").body();
        return JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(field ->
                        field.getAsJsonObject("labels").get("pl").getAsString().equals(label))
                .findFirst();
    }

    /** Takes a field out of use, by REST: what is required in one test is nobody else's business. */
    void retire(String label) {
        find(label)
                .ifPresent(field -> product.rest(
                        "admin",
                        "PATCH",
                        "/custom-fields/" + entity + "/" + field.get("key").getAsString(),
                        "{\"required\": false, \"retired\": true}",
                        "Content-Type",
                        "application/merge-patch+json",
                        "If-Match",
                        "*"));
    }
}
