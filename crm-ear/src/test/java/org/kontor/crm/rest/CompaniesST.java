package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** B-08: what the pages do with companies, by REST. */
class CompaniesST {

    /** Keeps what one run adds apart from what others have. */
    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void addsACompanyWithItsParts() {
        Answer added = ADMIN.post("/companies", """
                {"name": "Łąka i Las", "type": "partner", "industry": "logistics", "employees": "50-250",
                 "revenue": {"amount": 1250000.50, "currency": "EUR"},
                 "phones": [{"kind": "WORK", "value": "22 123 45 67"}, {"kind": "FAX", "value": "+48 22 123 45 68"}],
                 "emails": [{"kind": "WORK", "value": "Biuro@Laka.example"}],
                 "messengers": [{"kind": "SIGNAL", "value": "laka"}],
                 "addresses": [{"kind": "REGISTERED", "text": "ul. Prosta 1, 00-001 Warszawa"}],
                 "availableToEveryone": true}
                """);

        assertThat(added.status()).isEqualTo(201);
        Answer read = ADMIN.get("/companies/" + added.header("Location").replaceAll(".*/companies/", ""));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"").isEqualTo(added.header("ETag"));
        assertThat(read.json()).isEqualTo(added.json());
        JsonObject company = read.json();
        assertThat(company.get("name").getAsString()).isEqualTo("Łąka i Las");
        assertThat(company.getAsJsonObject("revenue").get("amount").getAsBigDecimal())
                .isEqualByComparingTo("1250000.5");
        assertThat(first(company, "phones").get("normalized").getAsString()).isEqualTo("+48221234567");
        assertThat(first(company, "emails").get("normalized").getAsString()).isEqualTo("biuro@laka.example");
        assertThat(company.getAsJsonObject("responsible").get("name").getAsString())
                .isEqualTo(company.getAsJsonObject("createdBy").get("name").getAsString());
        assertThat(company.keySet())
                .containsExactly(
                        "id",
                        "version",
                        "name",
                        "logo",
                        "type",
                        "industry",
                        "employees",
                        "revenue",
                        "phones",
                        "emails",
                        "websites",
                        "messengers",
                        "addresses",
                        "requisites",
                        "responsible",
                        "availableToEveryone",
                        "externalId",
                        "custom",
                        "createdAt",
                        "createdBy",
                        "modifiedAt",
                        "modifiedBy");
    }

    @Test
    void patchChangesWhatItNamesAndNothingElse() {
        String path = ADMIN.add(
                "Przed zmianą",
                ", \"type\": \"client\", \"industry\": \"it\", \"phones\": [{\"kind\": \"WORK\", \"value\": \"221234567\"}]");
        long phone = first(ADMIN.get(path).json(), "phones").get("id").getAsLong();

        Answer patched = ADMIN.patch(path, "\"0\"", """
                {"name": "Po zmianie", "type": null, "externalId": "%s", "availableToEveryone": true,
                 "phones": [{"kind": "MOBILE", "value": "600 100 200"}, {"id": %d, "kind": "FAX", "value": "22 123 45 67"}]}
                """.formatted(path, phone));

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.header("ETag")).isEqualTo("\"1\"");
        JsonObject company = ADMIN.get(path).json();
        assertThat(company.get("name").getAsString()).isEqualTo("Po zmianie");
        assertThat(company.get("type").isJsonNull()).isTrue();
        assertThat(company.get("industry").getAsString()).isEqualTo("it");
        assertThat(company.get("externalId").getAsString()).isEqualTo(path);
        assertThat(company.get("availableToEveryone").getAsBoolean()).isTrue();
        JsonArray phones = company.getAsJsonArray("phones");
        assertThat(phones).hasSize(2);
        assertThat(phones.get(1).getAsJsonObject().get("id").getAsLong()).isEqualTo(phone);
        assertThat(phones.get(1).getAsJsonObject().get("kind").getAsString()).isEqualTo("FAX");
    }

    @Test
    void wholeDocumentMayBeSentBack() {
        String path = ADMIN.add("Tam i z powrotem", ", \"emails\": [{\"kind\": \"HOME\", \"value\": \"a@b.example\"}]");

        Answer sent = ADMIN.patch(path, "\"0\"", ADMIN.get(path).text());

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        String path = ADMIN.add("Wersje", "");

        assertThat(ADMIN.call("PATCH", path, "{\"name\": \"x\"}", "Content-Type", "application/merge-patch+json")
                        .status())
                .isEqualTo(428);
        assertThat(ADMIN.patch(path, "\"0\"", "{\"name\": \"Wersje 2\"}").status())
                .isEqualTo(200);
        Answer stale = ADMIN.patch(path, "\"0\"", "{\"name\": \"Wersje 3\"}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("currentVersion").getAsLong()).isEqualTo(1);
        assertThat(stale.json().get("changedBy").getAsString()).isNotEmpty();
        assertThat(ADMIN.delete(path, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(ADMIN.get(path).json().get("name").getAsString()).isEqualTo("Wersje 2");
        assertThat(ADMIN.get(path, "If-None-Match", "\"1\"").status()).isEqualTo(304);
        assertThat(ADMIN.get(path, "If-None-Match", "\"0\"").status()).isEqualTo(200);
    }

    @Test
    void deletionIsTakenBackWithEveryPart() {
        String path = ADMIN.add("Do skasowania", ", \"addresses\": [{\"kind\": \"LEGAL\", \"text\": \"Prosta 1\"}]");
        JsonObject before = ADMIN.get(path).json();

        Answer deleted = ADMIN.delete(path, "If-Match", "\"0\"");

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(ADMIN.get(path).status()).isEqualTo(404);
        assertThat(ADMIN.get(path + "/history").status()).isEqualTo(404);
        String undo = "/change-sets/" + deleted.json().get("changeSetId").getAsLong() + "/undo";
        Answer undone = ADMIN.call("POST", undo, "");
        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().get("restored").getAsLong()).isEqualTo(1);
        assertThat(undone.json().get("kept").getAsLong()).isZero();
        assertThat(undone.json().get("impossible").getAsLong()).isZero();
        JsonObject after = ADMIN.get(path).json();
        assertThat(after.get("name")).isEqualTo(before.get("name"));
        assertThat(after.get("addresses")).isEqualTo(before.get("addresses"));
        assertThat(ADMIN.call("POST", undo, "").json().get("changeSetId").isJsonNull())
                .isTrue();
    }

    @Test
    void historySaysWhoChangedWhatAndWhy() {
        String path = ADMIN.add("Historia A", ", \"type\": \"client\"");
        ADMIN.patch(path, "\"0\"", "{\"name\": \"Historia B\", \"type\": \"partner\"}");

        Answer newest = ADMIN.get(path + "/history?limit=1");
        JsonObject change = first(newest.json(), "items");
        JsonObject older = first(
                ADMIN.get(path + "/history?after=" + newest.json().get("next").getAsString())
                        .json(),
                "items");

        assertThat(change.get("cause").getAsString()).isEqualTo("REST");
        assertThat(change.get("actor").getAsString()).isNotEmpty();
        assertThat(change.getAsJsonArray("fields").toString())
                .isEqualTo("[{\"field\":\"name\",\"before\":[\"Historia A\"],\"after\":[\"Historia B\"]},"
                        + "{\"field\":\"type\",\"before\":[\"client\"],\"after\":[\"partner\"]}]");
        assertThat(older.get("kind").getAsString()).isEqualTo("CREATED");
    }

    @Test
    void listIsWalkedByKeyWithoutGapsAndTwins() {
        List.of("B", "Ą", "A", "Ć", "C").forEach(letter -> ADMIN.add("Wędrówka " + mark + " " + letter, ""));
        String query = "q=wedrowka%20" + mark + "&limit=2";

        List<String> forth = walk(query);
        List<String> back = walk(query + "&sort=-name");

        assertThat(forth)
                .extracting(name -> name.substring(name.length() - 1))
                .containsExactly("A", "Ą", "B", "C", "Ć");
        assertThat(back).extracting(name -> name.substring(name.length() - 1)).containsExactly("Ć", "C", "B", "Ą", "A");
    }

    @Test
    void listNarrowsAndCounts() {
        String name = "Zawężanie " + mark + " ";
        ADMIN.add(name + 1, ", \"type\": \"supplier\", \"industry\": \"energy\"");
        ADMIN.add(name + 2, ", \"type\": \"supplier\", \"industry\": \"retail\"");
        ADMIN.add(name + 3, ", \"type\": \"client\", \"industry\": \"energy\"");
        String query = "q=" + encoded("WĘŻANIE " + mark.toUpperCase(Locale.ROOT));

        assertThat(walk(query + "&type=supplier")).containsExactly(name + 1, name + 2);
        assertThat(walk(query + "&industry=energy")).containsExactly(name + 1, name + 3);
        assertThat(walk(query + "&responsible=" + Caller.SALES.id())).isEmpty();
        assertThat(ADMIN.get("/companies?limit=1&" + query).json().get("count").toString())
                .isEqualTo("{\"value\":3,\"exact\":true}");
        assertThat(ADMIN.get("/companies?limit=5000")
                        .json()
                        .getAsJsonArray("items")
                        .size())
                .isLessThanOrEqualTo(200);
    }

    @Test
    void lookupsNameValuesAndPeople() {
        assertThat(first(ADMIN.get("/picklists").json(), "type").get("code").getAsString())
                .isEqualTo("client");
        assertThat(ADMIN.get("/users?q=kowal").json().getAsJsonArray("items").toString())
                .contains("Anna Kowalczyk");
    }

    private static List<String> walk(String query) {
        List<String> found = new ArrayList<>();
        JsonElement next = null;
        do {
            String after = next == null ? "" : "&after=" + next.getAsString();
            JsonObject page = ADMIN.get("/companies?" + query + after).json();
            page.getAsJsonArray("items")
                    .forEach(
                            item -> found.add(item.getAsJsonObject().get("name").getAsString()));
            next = page.get("next");
        } while (!next.isJsonNull());
        return found;
    }

    private static JsonObject first(JsonObject holder, String list) {
        return holder.getAsJsonArray(list).get(0).getAsJsonObject();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
