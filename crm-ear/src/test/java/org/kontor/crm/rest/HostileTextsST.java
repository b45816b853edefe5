package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.kontor.crm.product.HostileTexts;
import org.kontor.crm.rest.Caller.Answer;

/** S-01, B-08: whatever text comes is stored as it is or refused with a field's name, never anything else. */
class HostileTextsST {

    private static final List<BiConsumer<JsonObject, String>> FIELDS = List.of(
            (company, text) -> company.addProperty("name", text),
            (company, text) -> company.addProperty("externalId", text),
            (company, text) -> company.addProperty("type", text),
            (company, text) -> company.add("revenue", pair("amount", "1", "currency", text)),
            (company, text) -> company.add("phones", list(pair("kind", "WORK", "value", text))),
            (company, text) -> company.add("emails", list(pair("kind", "WORK", "value", text))),
            (company, text) -> company.add("websites", list(pair("kind", "WORK", "value", text))),
            (company, text) -> company.add("messengers", list(pair("kind", "OTHER", "value", text))),
            (company, text) -> company.add("addresses", list(pair("kind", "ACTUAL", "text", text))),
            (company, text) -> company.add("requisites", list(requisite(text))),
            (company, text) -> company.addProperty("duplicateReason", text));

    @Test
    void storesOrRefusesEveryTextInEveryField() {
        TreeSet<Integer> answers = new TreeSet<>();
        for (String text : HostileTexts.first(200)) {
            for (BiConsumer<JsonObject, String> field : FIELDS) {
                JsonObject company = pair("name", "Wroga");
                field.accept(company, text);

                Answer answer = ADMIN.post("/companies", company.toString());

                answers.add(answer.status());
                if (answer.status() == 201) {
                    ADMIN.delete("/companies/" + answer.header("Location").replaceAll(".*/", ""), "If-Match", "*");
                } else {
                    assertThat(answer.status())
                            .as("%.80s gave %s", company, answer.text())
                            .isIn(400, 422);
                    assertThat(answer.json().getAsJsonArray("fields"))
                            .as("%.80s", company)
                            .isNotEmpty();
                }
            }
        }
        assertThat(answers).contains(201).hasSizeGreaterThan(1);
    }

    @Test
    void searchesForEveryTextAsText() {
        for (String text : HostileTexts.first(60)) {
            assertThat(ADMIN.get("/companies?limit=1&q=" + encoded(text)).status())
                    .as("%.80s", text)
                    .isIn(200, 400);
        }
    }

    private static String encoded(String text) {
        String short2000 = text.substring(0, Math.min(text.length(), 2000));
        return java.net.URLEncoder.encode(short2000, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static JsonObject requisite(String text) {
        JsonObject requisite = pair("template", "pl-company", "name", text);
        requisite.add("addresses", list(pair("kind", "REGISTERED", "text", text)));
        requisite.add("accounts", list(pair("kind", "PLAIN", "number", "12-34", "bank", text)));
        return requisite;
    }

    private static JsonArray list(JsonElement one) {
        JsonArray array = new JsonArray();
        array.add(one);
        return array;
    }

    private static JsonObject pair(String... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.addProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
