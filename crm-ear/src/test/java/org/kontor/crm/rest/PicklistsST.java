package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** S-11, S-12, S-17 by programs: values of selection lists, for those who may change settings. */
class PicklistsST {

    private static final String ITEMS = "/picklists/industry/items";
    private static final Caller HEAD = new Caller("marek.wojcik");

    private final String mark = Long.toString(System.nanoTime(), 36);

    @Test
    void addsChangesMovesRetiresAndDeletes() {
        Answer added = ADMIN.post(
                ITEMS, "{\"labels\": {\"pl\": \"Górnictwo %s\", \"en\": \"Mining %s\"}}".replace("%s", mark));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("code").getAsString()).isEqualTo("mining-" + mark);
        String path = ITEMS + "/mining-" + mark;
        assertThat(added.header("Location")).endsWith(path);

        Answer changed = ADMIN.patch(
                path,
                added.header("ETag"),
                "{\"labels\": {\"en\": \"Quarries " + mark + "\"}, \"tone\": \"AMBER\", \"position\": 1}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json())
                .isEqualTo(ADMIN.get(path).json())
                .asString()
                .contains("Górnictwo " + mark, "Quarries " + mark, "\"tone\":\"AMBER\"", "\"position\":1");
        assertThat(first(ADMIN.get(ITEMS).json()).get("code").getAsString()).isEqualTo("mining-" + mark);

        String company = ADMIN.add("Kopalnia " + mark, ", \"industry\": \"mining-" + mark + "\"");
        Answer retired = ADMIN.patch(path, "*", "{\"retired\": true}");
        assertThat(retired.json().get("retired").getAsBoolean()).isTrue();
        assertThat(ADMIN.get(company).json().get("industry").getAsString()).isEqualTo("mining-" + mark);
        assertThat(ADMIN.post("/companies", "{\"name\": \"x\", \"industry\": \"mining-" + mark + "\"}")
                        .codeOf("industry"))
                .isEqualTo("error.retiredChoice");

        Answer refused = ADMIN.delete(path);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("picklist.error.everUsed");
        String unused = addValue("Nieużywana");
        long changeSet = ADMIN.delete(unused).json().get("changeSetId").getAsLong();
        assertThat(ADMIN.get(unused).status()).isEqualTo(404);
        ADMIN.call("POST", "/change-sets/" + changeSet + "/undo", "");
        assertThat(ADMIN.get(unused).status()).isEqualTo(200);
    }

    /** salespeople and heads of departments are refused on every path, and told why. */
    @Test
    void isForThoseOfTheSettingsOnly() {
        String path = addValue("Zastrzeżona");
        String before = ADMIN.get(ITEMS).text();

        for (Caller caller : List.of(SALES, HEAD)) {
            List<Answer> answers = List.of(
                    caller.get(ITEMS),
                    caller.get(path),
                    caller.post(ITEMS, "{\"labels\": {\"pl\": \"Cudza\"}}"),
                    caller.patch(path, "*", "{\"retired\": true}"),
                    caller.delete(path));
            assertThat(answers).extracting(Answer::status).containsOnly(403);
            assertThat(answers.get(2).json().getAsJsonObject("explanation").toString())
                    .contains("SETTINGS", caller.equals(SALES) ? "Salesperson" : "Head of department");
        }

        assertThat(ADMIN.get(ITEMS).text()).isEqualTo(before);
        assertThat(SALES.get("/picklists").text())
                .as("the words are for everybody")
                .contains("Zastrzeżona " + mark);
    }

    @Test
    void undoReachesNoFurtherThanRights() {
        String path = addValue("Cofana");
        long changeSet = ADMIN.delete(path).json().get("changeSetId").getAsLong();

        JsonObject refused =
                SALES.call("POST", "/change-sets/" + changeSet + "/undo", "").json();

        assertThat(refused.get("restored").getAsLong()).isZero();
        assertThat(refused.getAsJsonArray("impossibleRecords").toString()).contains("NOT_ALLOWED");
        assertThat(ADMIN.get(path).status()).isEqualTo(404);
    }

    @Test
    void whoeverHasAnOldVersionIsTold() {
        String path = addValue("Sporna");
        String seen = ADMIN.get(path).header("ETag");
        ADMIN.patch(path, seen, "{\"tone\": \"GREEN\"}");

        Answer late = ADMIN.patch(path, seen, "{\"tone\": \"AMBER\"}");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().get("changedBy").getAsString()).isEqualTo("Tomasz Zieliński");
        assertThat(ADMIN.delete(path, "If-Match", seen).status()).isEqualTo(412);
        assertThat(ADMIN.call("PATCH", path, "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(428);
        assertThat(ADMIN.get(path).json().get("tone").getAsString()).isEqualTo("GREEN");
    }

    @Test
    void namesEveryMemberThatIsWrong() {
        String path = addValue("Wzorzec");

        Answer refused = ADMIN.post(
                ITEMS, "{\"code\": \"A b\", \"labels\": {\"pl\": \" WZORZEC " + mark + "\"}, \"position\": 0}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("code")).isEqualTo("picklist.error.code");
        assertThat(refused.codeOf("labels.pl")).isEqualTo("picklist.error.labelTaken");
        assertThat(refused.codeOf("position")).isEqualTo("picklist.error.place");
        assertThat(ADMIN.patch(path, "*", "{\"code\": \"x\"}").codeOf("code")).isEqualTo("rest.error.readOnly");
        assertThat(ADMIN.patch(path, "*", "{\"tone\": \"PINK\"}").codeOf("tone"))
                .isEqualTo("error.kind");
        assertThat(ADMIN.post(ITEMS, "{\"label\": \"x\"}").codeOf("label")).isEqualTo("rest.error.unknownMember");
        assertThat(ADMIN.get("/picklists/colours/items").status()).isEqualTo(404);
        assertThat(ADMIN.delete(ITEMS + "/none").status()).isEqualTo(404);
    }

    private String addValue(String label) {
        Answer added = ADMIN.post(ITEMS, "{\"labels\": {\"pl\": \"" + label + " " + mark + "\"}}");
        return ITEMS + "/" + added.json().get("code").getAsString();
    }

    private static JsonObject first(JsonObject items) {
        return items.getAsJsonArray("items").get(0).getAsJsonObject();
    }
}
