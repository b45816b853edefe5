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

/** S-07, S-09, S-20 by REST: custom values are typed and checked, and work at once. */
class CustomValuesST extends CustomFieldCase {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT      | \"Łąka\"                              | 5                      | rest.error.text",
                "MULTILINE | \"a\\nb\"                             | \"\\u0000\"            | error.characters",
                "INTEGER   | 1250                                  | 1.5                    | error.custom.integer",
                "DECIMAL   | 12.5                                  | \"12.5\"               | rest.error.number",
                "MONEY     | {\"amount\":12.5,\"currency\":\"EUR\"}| {\"amount\":\"1\"}     | rest.error.money",
                "FLAG      | false                                 | \"tak\"                | rest.error.flag",
                "DATE      | \"2026-11-28\"                        | \"2026-02-30\"         | error.custom.date",
                "MOMENT    | \"2026-11-28T08:41:00Z\"              | \"wczoraj\"            | error.custom.moment",
                "LINK      | \"https://www.firma.pl\"              | \"javascript:alert(1)\"| error.website",
                "ADDRESS   | \"ul. Prosta 1, Warszawa\"            | true                   | rest.error.text",
            })
    void eachTypeIsTypedAndWorksAtOnce(String type, String value, String wrong, String error) {
        String key = make(type, "");

        String company = ADMIN.add("Pole " + mark, ", \"custom\": {\"%s\": %s}".formatted(key, value));

        assertThat(custom(company).get(key)).isEqualTo(JsonParser.parseString(value));
        Answer refused = ADMIN.patch(company, "*", "{\"custom\": {\"%s\": %s}}".formatted(key, wrong));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("custom." + key)).isEqualTo(error);
        assertThat(ADMIN.patch(company, "*", "{\"custom\": {\"%s\": null}}".formatted(key))
                        .status())
                .isEqualTo(200);
        assertThat(custom(company).get(key).isJsonNull()).isTrue();
    }

    @Test
    void listsUsersAndRecordsNameWhatThereIs() {
        String level =
                make("LIST", ", \"options\": [{\"labels\": {\"en\": \"Gold\"}}, {\"labels\": {\"en\": \"Tin\"}}]");
        String user = make("USER", "");
        String record = make("RECORD", ", \"target\": \"company\"");
        String other = ADMIN.add("Inna " + mark, "");
        long id = Long.parseLong(other.replaceAll(".*/", ""));

        String company = ADMIN.add(
                "Pole " + mark,
                ", \"custom\": {\"%s\": \"gold\", \"%s\": %d, \"%s\": %d}"
                        .formatted(level, user, SALES.id(), record, id));

        JsonObject custom = custom(company);
        assertThat(custom.get(level).getAsString()).isEqualTo("gold");
        assertThat(custom.get(user).getAsLong()).isEqualTo(SALES.id());
        assertThat(custom.get(record).getAsLong()).isEqualTo(id);
        assertThat(problem(company, level, "\"lead\"")).isEqualTo("error.unknownChoice");
        assertThat(problem(company, user, "999999999")).isEqualTo("error.custom.user");
        assertThat(problem(company, record, "999999999")).isEqualTo("error.custom.record");
    }

    /** a record that may not be read does not exist in the value either, and nobody takes it away unseen. */
    @Test
    void recordsOutOfSightAreNotTold() {
        String record = make("RECORD", ", \"target\": \"company\"");
        String hidden = ADMIN.add("Ukryta " + mark, "");
        String company = ADMIN.add(
                "Jawna " + mark,
                ", \"responsible\": {\"id\": %d}, \"custom\": {\"%s\": %s}"
                        .formatted(SALES.id(), record, hidden.replaceAll(".*/", "")));

        assertThat(SALES.get(company)
                        .json()
                        .getAsJsonObject("custom")
                        .get(record)
                        .isJsonNull())
                .isTrue();
        assertThat(SALES.patch(
                                company,
                                "*",
                                "{\"name\": \"Dalej %s\", \"custom\": {\"%s\": null}}".formatted(mark, record))
                        .status())
                .isEqualTo(200);
        assertThat(custom(company).get(record).getAsString()).isEqualTo(hidden.replaceAll(".*/", ""));
        assertThat(problemOf(SALES, company, record, hidden.replaceAll(".*/", "") + "1"))
                .isEqualTo("error.custom.record");
    }

    @Test
    void severalStandInAList() {
        String key = make("DATE", ", \"multiple\": true");

        String company =
                ADMIN.add("Daty " + mark, ", \"custom\": {\"%s\": [\"2026-11-28\", \"2026-11-29\"]}".formatted(key));

        assertThat(custom(company).getAsJsonArray(key)).hasSize(2);
        assertThat(problem(company, key, "\"2026-11-28\"")).isEqualTo("rest.error.list");
        assertThat(ADMIN.patch(company, "*", "{\"custom\": {\"%s\": []}}".formatted(key))
                        .status())
                .isEqualTo(200);
        assertThat(custom(company).getAsJsonArray(key)).isEmpty();
    }

    /** S-09. */
    @Test
    void nothingIsCreatedWithoutWhatIsRequired() {
        String old = ADMIN.add("Stara " + mark, "");
        String key = make("TEXT", ", \"required\": true");

        Answer refused = ADMIN.post("/companies", "{\"name\": \"Nowa " + mark + "\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.codeOf("custom." + key)).isEqualTo("error.required");
        String company = ADMIN.add("Nowa " + mark, ", \"custom\": {\"%s\": \"jest\"}".formatted(key));
        assertThat(problem(company, key, "null")).isEqualTo("error.required");
        assertThat(ADMIN.patch(old, "*", "{\"name\": \"Starsza " + mark + "\"}").status())
                .as("a company that was there before can still be changed elsewhere")
                .isEqualTo(200);
    }

    @Test
    void newCompaniesHaveTheDefault() {
        String key = make("MONEY", ", \"defaults\": [\"12,5 EUR\"]");

        JsonObject byDefault = custom(ADMIN.add("Domyślna " + mark, ""));

        assertThat(byDefault.getAsJsonObject(key).get("amount").getAsBigDecimal())
                .isEqualByComparingTo("12.5");
    }

    @Test
    void historyTellsThemByTheirLabels() {
        String key = make("DATE", "");
        String company = ADMIN.add("Firma " + mark, ", \"custom\": {\"%s\": \"2026-11-28\"}".formatted(key));
        ADMIN.patch(company, "*", "{\"custom\": {\"%s\": \"2026-11-29\"}}".formatted(key));

        JsonObject field = ADMIN.get(company + "/history")
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("fields")
                .get(0)
                .getAsJsonObject();

        assertThat(field.get("field").getAsString()).isEqualTo("custom." + key);
        assertThat(field.getAsJsonArray("before").get(0).getAsString()).isEqualTo("2026-11-28");
        assertThat(field.getAsJsonArray("after").get(0).getAsString()).isEqualTo("2026-11-29");
    }
}
