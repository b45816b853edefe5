package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;

import com.google.gson.JsonArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.rest.Caller.Answer;

/** S-20, B-08 by REST: what is shown in lists stands in their rows and files, and orders them. */
class CustomColumnsST extends CustomFieldCase {

    private static final String IN_LIST = ", \"inList\": true";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT     | \"=HYPERLINK(1)\"                      | '=HYPERLINK(1)",
                "INTEGER  | 1250                                  | 1250",
                "DECIMAL  | 12.5                                  | 12,5",
                "MONEY    | {\"amount\":12.5,\"currency\":\"EUR\"}| 12,50 EUR",
                "FLAG     | false                                 | Nie",
                "DATE     | \"2026-11-28\"                        | 2026-11-28",
                "LINK     | \"https://www.firma.pl\"              | https://www.firma.pl",
                "ADDRESS  | \"ul. Prosta 1\"                      | ul. Prosta 1",
            })
    void eachTypeStandsInRowsAndFiles(String type, String value, String cell) {
        String key = make(type, IN_LIST);
        ADMIN.add("Pole " + mark, ", \"custom\": {\"%s\": %s}".formatted(key, value));

        JsonArray rows = rows("");
        assertThat(rows.get(0).getAsJsonObject().getAsJsonObject("custom").get(key))
                .isEqualTo(com.google.gson.JsonParser.parseString(value));
        String file = ADMIN.get("/companies/export?format=csv&q=" + mark).text();
        assertThat(file).contains("Pole " + mark + " 0").contains(cell);
    }

    @Test
    void ordersByWhatStandsInListsOnly() {
        String key = make("DECIMAL", IN_LIST);
        String other = make("DECIMAL", "");
        ADMIN.add("Mała " + mark, ", \"custom\": {\"%s\": 9}".formatted(key));
        ADMIN.add("Duża " + mark, ", \"custom\": {\"%s\": 10}".formatted(key));

        assertThat(rows("&sort=-custom." + key)
                        .get(0)
                        .getAsJsonObject()
                        .get("name")
                        .getAsString())
                .startsWith("Duża");
        assertThat(ADMIN.get("/companies?sort=custom." + other).codeOf("sort")).isEqualTo("company.error.sort");
        assertThat(ADMIN.get("/companies/export?sort=custom." + other).status()).isEqualTo(400);
    }

    @Test
    void viewsShowWhatListsShow() {
        String key = make("DATE", IN_LIST);
        String other = make("DATE", "");
        String view = "{\"name\": \"Pole %s\", \"columns\": [{\"field\": \"custom.%s\"}]}";

        Answer added = ADMIN.post("/companies/views", view.formatted(mark, key));
        assertThat(added.status()).isEqualTo(201);
        ADMIN.delete("/companies/views/" + added.json().get("id").getAsLong());
        assertThat(ADMIN.post("/companies/views", view.formatted(mark, other)).codeOf("columns[0].field"))
                .isEqualTo("list.error.column");
    }

    private JsonArray rows(String more) {
        return ADMIN.get("/companies?q=" + mark + more).json().getAsJsonArray("items");
    }
}
