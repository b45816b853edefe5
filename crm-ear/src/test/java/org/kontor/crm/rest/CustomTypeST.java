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

/** S-20 by REST: a field gets another type with its values, after a look at what would not go over. */
class CustomTypeST extends CustomFieldCase {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT      | MULTILINE | \"Łąka\"                              | \"Łąka\"",
                "MULTILINE | TEXT      | \"Łąka\"                              | \"Łąka\"",
                "TEXT      | INTEGER   | \"1 250\"                             | 1250",
                "INTEGER   | MONEY     | 1250                                  | {\"amount\":1250,\"currency\":\"PLN\"}",
                "DECIMAL   | TEXT      | 12.5                                  | \"12.5\"",
                "MONEY     | DECIMAL   | {\"amount\":12.5,\"currency\":\"PLN\"}| 12.5",
                "FLAG      | TEXT      | true                                  | \"Tak\"",
                "DATE      | MOMENT    | \"2026-11-28\"                        | \"2026-11-27T23:00:00Z\"",
                "MOMENT    | DATE      | \"2026-11-28T08:41:00Z\"              | \"2026-11-28\"",
                "TEXT      | LIST      | \"Łąka\"                              | \"laka\"",
                "TEXT      | LINK      | \"www.firma.pl\"                      | \"https://www.firma.pl\"",
                "LINK      | ADDRESS   | \"https://www.firma.pl\"              | \"https://www.firma.pl\"",
            })
    void valuesGoOverToTheNewType(String from, String to, String value, String expected) {
        String key = make(from, "");
        String company = ADMIN.add("Typ " + mark, ", \"custom\": {\"%s\": %s}".formatted(key, value));

        Answer look = change(key, to, ", \"dryRun\": true");

        assertThat(look.json().get("records").getAsInt()).as(look.text()).isEqualTo(1);
        assertThat(look.json().get("losing").getAsInt()).isZero();
        assertThat(custom(company).get(key)).isEqualTo(JsonParser.parseString(value));
        assertThat(change(key, to, "").status()).isEqualTo(200);
        assertThat(custom(company).get(key)).isEqualTo(JsonParser.parseString(expected));
        assertThat(ADMIN.get(FIELDS + "/" + key).json().get("type").getAsString())
                .isEqualTo(to);
    }

    @Test
    void whatDoesNotGoOverIsToldAndLostOnlyOnPurpose() {
        String key = make("TEXT", "");
        String sound = ADMIN.add("Liczy " + mark, ", \"custom\": {\"%s\": \"12\"}".formatted(key));
        String odd = ADMIN.add("Nie liczy " + mark, ", \"custom\": {\"%s\": \"dużo\"}".formatted(key));

        JsonObject look = change(key, "INTEGER", ", \"dryRun\": true").json();
        Answer refused = change(key, "INTEGER", "");

        assertThat(look.get("losing").getAsInt()).isEqualTo(1);
        JsonObject example = look.getAsJsonArray("examples").get(0).getAsJsonObject();
        assertThat(example.get("id").getAsString()).isEqualTo(odd.replaceAll(".*/", ""));
        assertThat(example.get("value").getAsString()).isEqualTo("dużo");
        assertThat(example.get("code").getAsString()).isEqualTo("error.custom.integer");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(custom(sound).get(key).getAsString()).isEqualTo("12");
        assertThat(change(key, "INTEGER", ", \"losing\": true").status()).isEqualTo(200);
        assertThat(custom(sound).get(key).getAsJsonPrimitive().isNumber()).isTrue();
        assertThat(custom(odd).get(key).isJsonNull()).isTrue();
        assertThat(ADMIN.get(odd + "/history").text()).as("history keeps it").contains("dużo");
    }

    @Test
    void pairsThatMeanNothingAndOthersThanOfTheSettingsAreRefused() {
        String key = make("DATE", "");

        assertThat(change(key, "INTEGER", "").status()).isEqualTo(409);
        assertThat(change(key, "USER", ", \"dryRun\": true").text()).contains("customfield.error.toName");
        assertThat(change(key, "SHOE", "").status()).isEqualTo(400);
        assertThat(ADMIN.post(FIELDS + "/" + key + "/type-change", "{\"type\": \"TEXT\"}")
                        .status())
                .as("without the version")
                .isEqualTo(428);
        assertThat(SALES.post(FIELDS + "/" + key + "/type-change", "{\"type\": \"TEXT\", \"dryRun\": true}")
                        .status())
                .isEqualTo(403);
    }

    private static Answer change(String key, String type, String more) {
        return ADMIN.call(
                "POST",
                FIELDS + "/" + key + "/type-change",
                "{\"type\": \"%s\"%s}".formatted(type, more),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
    }
}
