package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.OTHER_SALES;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;
import org.kontor.crm.rest.Caller.Answer;

/** what may not be read does not exist, by address, in lists and in counts. */
class ScopeST {

    private static final String MISSING = "/companies/999999999";

    @Test
    void unreadableIsExactlyLikeMissing() {
        String path = OTHER_SALES.add("Niewidoczna dla Anny", "");

        assertSame(SALES.get(path), SALES.get(MISSING));
        assertSame(SALES.get(path + "/history"), SALES.get(MISSING + "/history"));
        assertSame(SALES.patch(path, "\"0\"", "{}"), SALES.patch(MISSING, "\"0\"", "{}"));
        assertSame(SALES.delete(path), SALES.delete(MISSING));
        assertThat(OTHER_SALES.get(path).status()).isEqualTo(200);
    }

    @Test
    void listsAndCountsKnowOnlyWhatMayBeRead() {
        String mark = Long.toString(System.nanoTime(), 36);
        OTHER_SALES.add("Zakresowa cudza " + mark, "");
        SALES.add("Zakresowa moja " + mark, "");
        OTHER_SALES.add("Zakresowa otwarta " + mark, ", \"availableToEveryone\": true");

        JsonObject seen = SALES.get("/companies?q=" + mark).json();

        assertThat(seen.getAsJsonArray("items").toString())
                .contains("Zakresowa moja", "Zakresowa otwarta")
                .doesNotContain("Zakresowa cudza");
        assertThat(seen.get("count").toString()).isEqualTo("{\"value\":2,\"exact\":true}");
        assertThat(seen.get("next").isJsonNull()).isTrue();
        assertThat(count(SALES, "")).isPositive().isLessThan(count(ADMIN, ""));
        assertThat(count(SALES, "?q=cudza%20" + mark + "&responsible=" + OTHER_SALES.id()))
                .isZero();
    }

    @Test
    void readableButNotAllowedIsExplained() {
        String path = OTHER_SALES.add("Otwarta do czytania", ", \"availableToEveryone\": true");

        Answer refused = SALES.patch(path, "\"0\"", "{\"name\": \"x\"}");

        assertThat(refused.status()).isEqualTo(403);
        JsonObject explanation = refused.json().getAsJsonObject("explanation");
        assertThat(explanation.get("operation").getAsString()).isEqualTo("UPDATE");
        assertThat(explanation.get("level").getAsString()).isEqualTo("OWN");
        assertThat(explanation.getAsJsonArray("roles").toString()).contains("Salesperson");
        assertThat(SALES.delete(path).status()).isEqualTo(403);
        assertThat(ADMIN.get(path).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void nobodyIsMadeResponsibleBeyondOnesRights() {
        Answer refused =
                SALES.post("/companies", "{\"name\": \"Cudza\", \"responsible\": {\"id\": " + OTHER_SALES.id() + "}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("responsible.id")).isEqualTo("company.error.responsible");
    }

    @Test
    void undoReachesNoFurtherThanRights() {
        String path = OTHER_SALES.add("Cofanie cudzego", "");
        long changeSet = OTHER_SALES.delete(path).json().get("changeSetId").getAsLong();

        Answer hidden = SALES.call("POST", "/change-sets/" + changeSet + "/undo", "");

        assertSame(hidden, SALES.call("POST", "/change-sets/999999999/undo", ""));
        assertThat(OTHER_SALES.get(path).status()).isEqualTo(404);
        assertThat(OTHER_SALES
                        .call("POST", "/change-sets/" + changeSet + "/undo", "")
                        .json()
                        .get("restored")
                        .getAsLong())
                .isEqualTo(1);
    }

    private static long count(Caller caller, String query) {
        return caller.get("/companies" + query)
                .json()
                .getAsJsonObject("count")
                .get("value")
                .getAsLong();
    }

    private static void assertSame(Answer one, Answer other) {
        assertThat(one.status()).isEqualTo(404).isEqualTo(other.status());
        assertThat(one.text()).isEqualTo(other.text());
    }
}
