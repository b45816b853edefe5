package org.kontor.crm.screens;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import org.kontor.crm.product.Product;

/** Contacts beside the browser: made and read by REST, so that a test sees what was really stored. */
final class Contacts {

    private final Product product;

    Contacts(Product product) {
        this.product = product;
    }

    /** Adds a contact as the administrator and gives its id. */
    long add(String first, String last) {
        String json = "{\"firstName\":\"" + first + "\",\"lastName\":\"" + last + "\"}";
        var answer = product.rest("admin", "POST", "/contacts", json, "Content-Type", "application/json");
        return Long.parseLong(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
    }

    /** Links it to a company. */
    void link(long company, long contact, String role) {
        String json = "{\"contact\":{\"id\":" + contact + "},\"role\":\"" + role + "\"}";
        product.rest("admin", "POST", "/companies/" + company + "/contacts", json, "Content-Type", "application/json");
    }

    /** Says what it is for a company. */
    void describe(long company, long contact, String role) {
        String path = "/companies/" + company + "/contacts/" + contact;
        product.rest("admin", "PATCH", path, "{\"role\":\"" + role + "\"}", "Content-Type", "application/json");
    }

    /** Changes it as the administrator, by a merge patch. */
    void change(long contact, String patch) {
        product.rest(
                "admin",
                "PATCH",
                "/contacts/" + contact,
                patch,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                "*");
    }

    /** The contact's JSON as the administrator sees it. */
    String json(long id) {
        return product.rest("admin", "GET", "/contacts/" + id, "").body();
    }

    /** The status the administrator gets for the contact. */
    int status(long id) {
        return product.rest("admin", "GET", "/contacts/" + id, "").statusCode();
    }

    /** The contact's companies, as the administrator sees them. */
    JsonArray companies(long id) {
        return items("/contacts/" + id + "/companies");
    }

    /** The company's contacts, as the administrator sees them. */
    JsonArray of(long company) {
        return items("/companies/" + company + "/contacts?limit=200");
    }

    private JsonArray items(String path) {
        return JsonParser.parseString(product.rest("admin", "GET", path, "").body())
                .getAsJsonObject()
                .getAsJsonArray("items");
    }
}
