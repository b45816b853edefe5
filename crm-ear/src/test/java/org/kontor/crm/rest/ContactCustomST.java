package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.rest.Caller.Answer;

/** S-07, S-09, S-20 by REST: contacts have custom fields of their own, typed and checked by the same rules as those of companies. */
class ContactCustomST {

    private static final String FIELDS = "/custom-fields/contact";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void retireFields() {
        made.forEach(key -> ADMIN.patch(FIELDS + "/" + key, "*", "{\"required\": false, \"retired\": true}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT    | \"Łąka\"                               | 5                        | rest.error.text",
                "DECIMAL | 12.5                                   | \"12.5\"                 | rest.error.number",
                "MONEY   | {\"amount\":12.5,\"currency\":\"EUR\"} | {\"amount\":\"1\"}       | rest.error.money",
                "DATE    | \"2026-11-28\"                         | \"2026-02-30\"           | error.custom.date",
                "LINK    | \"https://www.firma.pl\"               | \"javascript:alert(1)\"  | error.website",
            })
    void typesAreCheckedAndWorkAtOnce(String type, String value, String wrong, String error) {
        String key = make(type, "");

        String contact = add(key, value);

        assertThat(custom(contact).get(key)).isEqualTo(JsonParser.parseString(value));
        Answer refused = patch(contact, key, wrong);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("custom." + key)).isEqualTo(error);
        assertThat(ADMIN.patch(contact, "*", ADMIN.get(contact).text()).status())
                .as("a document sent back whole")
                .isEqualTo(200);
        assertThat(custom(contact).get(key)).isEqualTo(JsonParser.parseString(value));
        assertThat(patch(contact, key, "null").status()).isEqualTo(200);
        assertThat(custom(contact).get(key).isJsonNull()).isTrue();
    }

    /** S-09. A record that was there before can still be changed elsewhere. */
    @Test
    void nothingIsCreatedWithoutWhatIsRequired() {
        String old = add("", "");
        String key = make("TEXT", ", \"required\": true");

        Answer refused = ADMIN.post("/contacts", "{\"lastName\": \"Nowa " + mark + "\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("custom." + key)).isEqualTo("error.required");
        String contact = add(key, "\"jest\"");
        assertThat(patch(contact, key, "null").codeOf("custom." + key)).isEqualTo("error.required");
        assertThat(ADMIN.patch(old, "*", "{\"position\": \"prezes\"}").status()).isEqualTo(200);
        assertThat(ADMIN.post("/companies", "{\"name\": \"Firma " + mark + "\"}")
                        .status())
                .as("what contacts need is not asked of companies")
                .isEqualTo(201);
    }

    /** a contact that may not be read does not exist in the value either, in a company's field or a contact's. */
    @Test
    void contactsOutOfSightAreNotTold() {
        String key = make("RECORD", ", \"target\": \"contact\"");
        String hidden = add("", "").replaceAll(".*/", "");

        String contact = ADMIN.post(
                        "/contacts",
                        "{\"lastName\": \"Jawna %s\", \"responsible\": {\"id\": %d}, \"custom\": {\"%s\": %s}}"
                                .formatted(mark, SALES.id(), key, hidden))
                .header("Location")
                .replaceAll(".*(/contacts/\\d+)$", "$1");

        assertThat(custom(contact).get(key).getAsString()).isEqualTo(hidden);
        assertThat(SALES.get(contact).json().getAsJsonObject("custom").get(key).isJsonNull())
                .isTrue();
        assertThat(patch(contact, key, "999999999").codeOf("custom." + key)).isEqualTo("error.custom.record");
    }

    @Test
    void historyTellsThem() {
        String key = make("FLAG", "");
        String contact = add(key, "false");
        patch(contact, key, "true");

        JsonArray fields = ADMIN.get(contact + "/history")
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("fields");

        assertThat(fields).hasSize(1);
        assertThat(fields.get(0).getAsJsonObject().get("field").getAsString()).isEqualTo("custom." + key);
        assertThat(fields.get(0).getAsJsonObject().getAsJsonArray("before")).hasSize(1);
        assertThat(fields.get(0).getAsJsonObject().getAsJsonArray("before"))
                .isNotEqualTo(fields.get(0).getAsJsonObject().getAsJsonArray("after"));
    }

    private String make(String type, String more) {
        String label = "Pole " + mark + " " + made.size();
        Answer added =
                ADMIN.post(FIELDS, "{\"type\": \"%s\", \"labels\": {\"pl\": \"%s\"}%s}".formatted(type, label, more));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String key = added.json().get("key").getAsString();
        made.add(key);
        return key;
    }

    private String add(String key, String value) {
        String custom = key.isEmpty() ? "" : ", \"custom\": {\"%s\": %s}".formatted(key, value);
        Answer added = ADMIN.post("/contacts", "{\"lastName\": \"Polna " + mark + "\"" + custom + "}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.header("Location").replaceAll(".*(/contacts/\\d+)$", "$1");
    }

    private static JsonObject custom(String contact) {
        return ADMIN.get(contact).json().getAsJsonObject("custom");
    }

    private static Answer patch(String contact, String key, String value) {
        return ADMIN.patch(contact, "*", "{\"custom\": {\"%s\": %s}}".formatted(key, value));
    }
}
