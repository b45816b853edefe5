package org.kontor.crm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kontor.crm.product.Browser;
import org.kontor.crm.product.HostileTexts;

/** S-01, S-34: a text that pretends to be a script, a formula or a template is a text on every page. */
class HostileTextsST {

    private static final String RAN = "() => window.hostile === 1";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void showsThemInertInListPageHistoryFormAndExport() {
        Companies companies = new Companies(browser.product());
        String mark = companies.uniqueName("Wroga");
        List<Long> ids = new ArrayList<>();
        List<String> texts =
                HostileTexts.first(200).stream().filter(this::storable).toList();
        for (int at = 0; at < texts.size(); at += 12) {
            ids.add(add(mark + " " + texts.get(at), texts.subList(at, Math.min(at + 12, texts.size()))));
        }
        Page page = browser.signedInAs("admin");
        List<String> dialogs = new ArrayList<>();
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });

        ListPage.open(browser, "?q=" + Companies.encoded(mark));
        assertThat(page.evaluate(RAN)).isEqualTo(false);
        assertThat(page.locator("main").innerText()).contains("<script>");
        for (long id : ids) {
            browser.open("/companies/" + id);
            assertThat(page.evaluate(RAN)).as("page %d", id).isEqualTo(false);
            assertThat(page.locator("h1").innerText()).contains(mark);
            browser.open("/companies/" + id + "?tab=history");
            assertThat(page.evaluate(RAN)).as("history %d", id).isEqualTo(false);
        }
        browser.open("/companies/" + ids.get(0) + "/edit");
        assertThat(page.evaluate(RAN)).isEqualTo(false);
        assertThat(page.locator("[name$='name']").first().inputValue()).contains(mark);
        assertThat(dialogs).isEmpty();

        ids.forEach(id -> browser.product().rest("admin", "DELETE", "/companies/" + id, "", "If-Match", "*"));
    }

    /** What is refused is proven by REST. */
    private boolean storable(String text) {
        return text.length() <= 200
                && text.chars().noneMatch(c -> c < ' ' || c == '\u202E' || c == '\u2066' || c == '\uD800');
    }

    private long add(String name, List<String> texts) {
        JsonObject company = new JsonObject();
        company.addProperty("name", name);
        company.addProperty("externalId", name.substring(0, Math.min(name.length(), 100)));
        company.add("addresses", parts("ACTUAL", "text", texts));
        company.add("messengers", parts("OTHER", "value", texts));
        HttpResponse<String> answer = browser.product()
                .rest("admin", "POST", "/companies", company.toString(), "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Long.parseLong(
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", ""));
    }

    private static JsonArray parts(String kind, String member, List<String> texts) {
        JsonArray parts = new JsonArray();
        for (String text : texts) {
            JsonObject part = new JsonObject();
            part.addProperty("kind", kind);
            part.addProperty(member, text);
            parts.add(part);
        }
        return parts;
    }
}
