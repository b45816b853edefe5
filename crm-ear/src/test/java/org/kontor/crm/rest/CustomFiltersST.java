package org.kontor.crm.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.crm.rest.Caller.ADMIN;
import static org.kontor.crm.rest.Caller.SALES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-20, B-07 by REST: lists are narrowed by filterable custom fields, each by the operators of its type. */
class CustomFiltersST extends CustomFieldCase {

    private static final String FILTERABLE = ", \"filterable\": true";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT     | \"Łąka i las\"                        | :contains=i%20LAS          | :contains=pole",
                "MULTILINE| \"jeden\\ndwa\"                      | :contains=dwa              | :starts=dwa",
                "INTEGER  | 1250                                  | :greater=1000              | :less=1250",
                "DECIMAL  | 12.5                                  | :between=12,13             | =12.4",
                "MONEY    | {\"amount\":12.5,\"currency\":\"EUR\"}| :greater=12%20EUR          | :greater=12%20PLN",
                "FLAG     | false                                 | =false                     | =true",
                "DATE     | \"2026-11-28\"                        | :before=2026-11-29         | =2026-11-27",
                "MOMENT   | \"2026-11-28T23:30:00Z\"              | =2026-11-29                | =2026-11-28",
                "LINK     | \"https://www.firma.pl\"              | :contains=firma            | :contains=inna",
                "ADDRESS  | \"ul. Prosta 1\"                      | :starts=UL.                | :empty=true",
            })
    void listsAreNarrowedByEachType(String type, String value, String holds, String fails) {
        String key = make(type, FILTERABLE);
        ADMIN.add("Pole " + mark, ", \"custom\": {\"%s\": %s}".formatted(key, value));
        ADMIN.add("Bez " + mark, "");

        assertThat(found("custom." + key + holds)).isEqualTo(1);
        assertThat(found("custom." + key + ":filled=true")).isEqualTo(type.equals("FLAG") ? -1 : 1);
        assertThat(found("custom." + key + fails)).isEqualTo(fails.equals(":empty=true") ? 1 : 0);
    }

    @Test
    void severalValuesMeanAnyOfThem() {
        String day = make("DATE", FILTERABLE + ", \"multiple\": true");
        String level = make("LIST", FILTERABLE + ", \"options\": [{\"labels\": {\"en\": \"Gold\"}}]");
        String user = make("USER", FILTERABLE + ", \"multiple\": true");
        ADMIN.add(
                "Pole " + mark,
                ", \"custom\": {\"%s\": [\"2026-01-01\", \"2026-11-28\"], \"%s\": \"gold\", \"%s\": [%d]}"
                        .formatted(day, level, user, SALES.id()));
        ADMIN.add("Bez " + mark, "");

        assertThat(found("custom." + day + "=2026-11-28")).isEqualTo(1);
        assertThat(found("custom." + day + ":empty=true")).isEqualTo(1);
        assertThat(found("custom." + level + "=gold")).isEqualTo(1);
        assertThat(found("custom." + level + ":not=gold")).isEqualTo(1);
        assertThat(found("custom." + user + "=" + SALES.id())).isEqualTo(1);
    }

    @Test
    void whatIsNotFilterableIsNoParameter() {
        String key = make("TEXT", "");

        assertThat(ADMIN.get("/companies?custom." + key + "=x").status()).isEqualTo(400);
    }

    /** How many of the test's companies; -1 when it cannot be asked. */
    private int found(String condition) {
        var answer = ADMIN.get("/companies?q=" + mark + "&" + condition);
        return answer.status() == 200
                ? answer.json().getAsJsonObject("count").get("value").getAsInt()
                : -1;
    }
}
