package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.rest.Caller.Answer;

/** B-06, S-20 by REST: a custom field of all that match gets a value, by the rules of the form. */
class CustomBulkST extends CustomFieldCase {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT    |                      | Łąka       | \"Łąka\"",
                "INTEGER |                      | 1 250      | 1250",
                "MONEY   |                      | 12,5 EUR   | {\"amount\":12.5,\"currency\":\"EUR\"}",
                "FLAG    |                      | true       | true",
                "DATE    | , \"multiple\": true   | 2026-11-28 | [\"2026-11-28\"]",
            })
    void allThatMatchGetTheValueAndLoseIt(String type, String more, String value, String stored) {
        String key = make(type, more == null ? "" : more);
        String one = ADMIN.add("Hurt 1 " + mark, "");
        ADMIN.add("Hurt 2 " + mark, ", \"custom\": {\"%s\": %s}".formatted(key, stored));

        JsonObject look = change(key, "\"" + value + "\", \"dryRun\": true").json();

        assertThat(look.get("changing").getAsInt()).isEqualTo(1);
        assertThat(look.get("unchanged").getAsInt()).isEqualTo(1);
        assertThat(change(key, "\"" + value + "\"").json().get("changed").getAsInt())
                .isEqualTo(1);
        assertThat(custom(one).get(key)).isEqualTo(JsonParser.parseString(stored));
        Answer emptied = change(key, "null");
        assertThat(emptied.json().get("changed").getAsInt()).isEqualTo(2);
        ADMIN.post("/change-sets/" + emptied.json().get("changeSetId").getAsLong() + "/undo", "");
        assertThat(custom(one).get(key)).isEqualTo(JsonParser.parseString(stored));
    }

    @Test
    void theRulesOfTheFormAndTheRightsHold() {
        String needed = make("INTEGER", ", \"required\": true");
        ADMIN.add("Hurt " + mark, ", \"custom\": {\"%s\": 1}".formatted(needed));

        assertThat(change(needed, "\"dużo\"").codeOf("value")).isEqualTo("error.custom.integer");
        assertThat(change(needed, "null").codeOf("value")).isEqualTo("error.required");
        assertThat(change("gone", "\"1\"").codeOf("field")).isEqualTo("bulk.error.field");
        JsonObject unseen = SALES.post(
                        "/companies/bulk-change?q=" + mark,
                        "{\"field\": \"custom.%s\", \"value\": \"2\"}".formatted(needed))
                .json();
        assertThat(unseen.get("changed").getAsInt()).as("A-05").isZero();
    }

    /** what the writer may not read is neither taken away nor found out. */
    @Test
    void recordsOutOfSightStayWhereTheyAreNamed() {
        String one = make("RECORD", ", \"target\": \"company\"");
        String several = make("RECORD", ", \"target\": \"company\", \"multiple\": true");
        long hidden = id(ADMIN.add("Ukryta " + mark, ""));
        String mine = ", \"responsible\": {\"id\": %d}".formatted(SALES.id());
        long seen = id(ADMIN.add("Jawna " + mark, mine));
        String company = ADMIN.add(
                "Hurt " + mark,
                mine + ", \"custom\": {\"%s\": %d, \"%s\": [%d]}".formatted(one, hidden, several, hidden));
        String chosen = "/companies/bulk-change?id=" + id(company);

        assertThat(SALES.post(chosen, body(one, "null")).json().get("changed").getAsInt())
                .isZero();
        assertThat(SALES.post(chosen, body(several, "\"" + hidden + "\"")).codeOf("value"))
                .isEqualTo("error.custom.record");
        Answer added = SALES.post(chosen, body(several, "\"" + seen + "\""));
        assertThat(custom(company).getAsJsonArray(several).toString()).isEqualTo("[" + seen + "," + hidden + "]");
        assertThat(SALES.post(chosen, body(several, "\"" + seen + "\""))
                        .json()
                        .get("changed")
                        .getAsInt())
                .as("they are so already")
                .isZero();
        SALES.post(chosen, body(several, "null"));
        assertThat(custom(company).getAsJsonArray(several).toString()).isEqualTo("[" + hidden + "]");
        assertThat(added.json().get("changed").getAsInt()).isEqualTo(1);
        SALES.post(chosen, body(one, "\"" + seen + "\""));
        assertThat(custom(company).get(one).getAsLong()).isEqualTo(seen);
    }

    private static String body(String key, String value) {
        return "{\"field\": \"custom.%s\", \"value\": %s}".formatted(key, value);
    }

    private static long id(String company) {
        return Long.parseLong(company.replaceAll(".*/", ""));
    }

    private Answer change(String key, String value) {
        return ADMIN.post("/companies/bulk-change?q=" + mark, body(key, value));
    }
}
