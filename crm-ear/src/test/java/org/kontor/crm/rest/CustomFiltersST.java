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
                "DECIMAL  | 12.5                                  | :not=12                    | :not=12.5",
                "FLAG     | false                                 | =false                     | =true",
                "FLAG     | true                                  | :filled=true               | :empty=true",
                "DATE     | \"2026-11-28\"                        | :before=2026-11-29         | =2026-11-27",
                "MOMENT   | \"2026-11-28T23:30:00Z\"              | =2026-11-29                | =2026-11-28",
                "LINK     | \"https://www.firma.pl\"              | :contains=firma            | :contains=inna",
                "ADDRESS  | \"ul. Prosta 1\"                      | :starts=UL.                | :empty=true",
            })
    void listsAreNarrowedByEachType(String type, String value, String holds, String fails) {
        String key = make(type, FILTERABLE);
        ADMIN.add("Pole " + mark, ", \"custom\": {\"%s\": %s}".formatted(key, value));
        ADMIN.add("Bez " + mark, "");

        assertThat(found("custom." + key + holds)).isEqualTo(holds.startsWith(":not") ? 2 : 1);
        assertThat(found("custom." + key + ":filled=true")).isEqualTo(1);
        boolean isNone = fails.startsWith(":empty") || fails.startsWith(":not");
        assertThat(found("custom." + key + fails))
                .as("the other company has no value")
                .isEqualTo(isNone ? 1 : 0);
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

    /** a record that may not be read is no answer, whatever is asked. */
    @Test
    void recordsAreAskedAboutWithinTheRights() {
        String key = make("RECORD", FILTERABLE + ", \"target\": \"company\"");
        String hidden = ADMIN.add("Inna " + mark, "").replaceAll(".*/", "");
        ADMIN.add(
                "Pole " + mark,
                ", \"responsible\": {\"id\": %d}, \"custom\": {\"%s\": %s}".formatted(SALES.id(), key, hidden));

        assertThat(found("custom." + key + "=" + hidden)).isEqualTo(1);
        assertThat(found("custom." + key + ":not=" + hidden)).isEqualTo(1);
        assertThat(found("custom." + key + ":filled=true")).isEqualTo(1);
        assertThat(found(SALES, "custom." + key + "=" + hidden)).isZero();
        assertThat(found(SALES, "custom." + key + ":filled=true")).isZero();
        assertThat(found(SALES, "custom." + key + ":empty=true")).isEqualTo(1);
        assertThat(found(SALES, "custom." + key + ":not=" + hidden)).isEqualTo(1);
        assertThat(found("custom." + key + "=Inna")).isEqualTo(-1);
    }

    @Test
    void whatIsNotFilterableIsNoParameter() {
        String key = make("TEXT", "");

        assertThat(ADMIN.get("/companies?custom." + key + "=x").status()).isEqualTo(400);
    }

    /** How many of the test's companies; -1 when it cannot be asked. */
    private int found(String condition) {
        return found(ADMIN, condition);
    }

    private int found(Caller caller, String condition) {
        var answer = caller.get("/companies?q=" + mark + "&" + condition);
        return answer.status() == 200
                ? answer.json().getAsJsonObject("count").get("value").getAsInt()
                : -1;
    }
}
