package org.kontor.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.shared.Problem;

/** S-09, S-20: what a custom value may be, whoever brings it. */
class CustomCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TEXT      |  Łąka i las                | \"Łąka i las\"",
                "INTEGER   | 1 250                      | 1250",
                "INTEGER   | 1,250                      | 1250",
                "INTEGER   | -7                         | -7",
                "DECIMAL   | 12,5                       | 12.5",
                "DECIMAL   | 1.250,75                   | 1250.75",
                "DECIMAL   | 1,250.750                  | 1250.75",
                "MONEY     | 12 500,5 zł                | {\"amount\":12500.50,\"currency\":\"PLN\"}",
                "MONEY     | -3 EUR                     | {\"amount\":-3.00,\"currency\":\"EUR\"}",
                "FLAG      | tak                        | true",
                "FLAG      | No                         | false",
            })
    void readsTextsAndFigures(CustomType type, String typed, String json) {
        assertRead(type, typed, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DATE      | 28.11.2026                 | \"2026-11-28\"",
                "DATE      | 2026-11-28                 | \"2026-11-28\"",
                "DATE      | 28 Nov 2026                | \"2026-11-28\"",
                "MOMENT    | 28.11.2026, 09:41          | \"2026-11-28T08:41:00Z\"",
                "MOMENT    | 2026-07-01T09:41           | \"2026-07-01T07:41:00Z\"",
                "MOMENT    | 2026-11-28 9:41:07 pm      | \"2026-11-28T20:41:07Z\"",
                "MOMENT    | 28/11/2026, 12:05AM        | \"2026-11-27T23:05:00Z\"",
                "MOMENT    | 2026-11-28T09:41:07.5+02:00| \"2026-11-28T07:41:07Z\"",
                "LIST      | gold                       | \"gold\"",
                "LINK      | WWW.Firma.pl/a             | \"https://www.firma.pl/a\"",
                "ADDRESS   | ul. Prosta 1               | \"ul. Prosta 1\"",
                "USER      | 7                          | 7",
                "RECORD    | 9                          | 9",
                "FILE      | 9                          | 9",
            })
    void readsDaysAndWhatIsNamed(CustomType type, String typed, String json) {
        assertRead(type, typed, json);
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, '1,5', error.custom.integer",
        "INTEGER, 1234567890123456, error.custom.integer",
        "DECIMAL, 1.2.3, error.custom.decimal",
        "DECIMAL, 0.1234567, error.custom.decimal",
        "MONEY, dużo, error.money.format",
        "MONEY, 5 XXX, error.money.format",
        "FLAG, może, error.custom.flag",
        "DATE, 31.02.2026, error.custom.date",
        "DATE, 0001-01-01, error.custom.date",
        "MOMENT, wczoraj, error.custom.moment",
        "MOMENT, 2026-11-28 13:41 PM, error.custom.moment",
        "LIST, silver, error.unknownChoice",
        "LIST, tin, error.retiredChoice",
        "LINK, javascript:alert(1), error.website",
        "USER, 8, error.custom.user",
        "USER, x, error.custom.user",
        "RECORD, 8, error.custom.record",
        "FILE, 8, error.custom.file",
        "FILE, umowa.pdf, error.custom.file",
    })
    void refusesWhatIsNone(CustomType type, String typed, String error) {
        CustomCheck check = check(Fields.of(type), null, typed);

        assertThat(check.problems()).extracting(Problem::field, Problem::key).containsExactly(tuple("custom.x", error));
    }

    @Test
    void linesHaveNoControlCharactersAndAnEnd() {
        assertThat(check(Fields.of(CustomType.TEXT), null, "a\nb").problems()).isNotEmpty();
        assertThat(check(Fields.of(CustomType.TEXT), null, "x".repeat(501)).problems())
                .isNotEmpty();
        assertThat(check(Fields.of(CustomType.MULTILINE), null, "a\r\nb")
                        .values()
                        .getString("x"))
                .isEqualTo("a\nb");
        assertThat(check(Fields.of(CustomType.MULTILINE), null, "a\u0000b").problems())
                .isNotEmpty();
        assertThat(check(Fields.of(CustomType.MULTILINE), null, "x".repeat(10_001))
                        .problems())
                .isNotEmpty();
    }

    @Test
    void severalStandInAListOnceEachAndOnlyWhereTheyMay() {
        assertThat(check(Fields.several(CustomType.INTEGER), null, "1", "2", "1")
                        .values()
                        .toString())
                .isEqualTo("{\"x\":[1,2]}");
        assertThat(check(Fields.of(CustomType.INTEGER), null, "1", "2").problems())
                .extracting(Problem::key)
                .containsExactly("error.custom.one");
    }

    @Test
    void aProblemOfSeveralValuesSaysOfWhich() {
        assertThat(check(Fields.several(CustomType.DATE), null, "28.11.2026", "jutro")
                        .problems())
                .containsExactly(new Problem("custom.x", "error.custom.date", List.of(), "jutro"));
        assertThat(check(Fields.several(CustomType.DATE), null, "jutro").problems())
                .extracting(Problem::of)
                .containsExactly("");
    }

    @Test
    void noRecordIsCreatedWithoutWhatIsRequired() {
        CustomField field = Fields.required(CustomType.TEXT);

        assertThat(new CustomCheck(List.of(field), Map.of(), null, Fields.NOBODY).problems())
                .extracting(Problem::key)
                .containsExactly("error.required");
        assertThat(check(field, null, " ").problems()).isNotEmpty();
        assertThat(check(field, "{}", " ").problems()).isNotEmpty();
        assertThat(new CustomCheck(List.of(field), Map.of(), json("{}"), Fields.NOBODY).problems())
                .as("an old record that is changed elsewhere")
                .isEmpty();
    }

    @Test
    void newRecordsHaveTheDefaultUnlessTheySayOtherwise() {
        CustomField field = Fields.withDefault(Fields.of(CustomType.INTEGER), "5");

        assertThat(new CustomCheck(List.of(field), Map.of(), null, Fields.NOBODY)
                        .values()
                        .toString())
                .isEqualTo("{\"x\":5}");
        assertThat(new CustomCheck(List.of(field), Map.of("x", List.of()), null, Fields.NOBODY).values())
                .isEmpty();
        assertThat(new CustomCheck(List.of(field), Map.of(), json("{}"), Fields.NOBODY).values())
                .isEmpty();
    }

    @Test
    void whatARecordHasMayStay() {
        assertThat(check(Fields.of(CustomType.LIST), "{\"x\":\"tin\"}", "tin").problems())
                .isEmpty();
        assertThat(check(Fields.of(CustomType.USER), "{\"x\":8}", "8").problems())
                .isEmpty();
    }

    @Test
    void nobodyTakesAwayARecordThatMayNotBeRead() {
        CustomField several = Fields.several(CustomType.RECORD);

        assertThat(check(several, "{\"x\":[8,9]}", "9").values().toString()).isEqualTo("{\"x\":[9,8]}");
        assertThat(check(several, "{\"x\":[8,9]}").values().toString()).isEqualTo("{\"x\":[8]}");
        assertThat(check(Fields.of(CustomType.RECORD), "{\"x\":8}").values().toString())
                .isEqualTo("{\"x\":8}");
        assertThat(check(Fields.of(CustomType.RECORD), "{\"x\":9}").values()).isEmpty();
    }

    /** whoever guesses a record that may not be read hears the same, whether it stands there or not. */
    @Test
    void aGuessedRecordIsRefusedAlsoWhereItStands() {
        for (CustomField field : List.of(Fields.of(CustomType.RECORD), Fields.several(CustomType.RECORD))) {
            assertThat(check(field, "{\"x\":8}", "8").problems())
                    .isEqualTo(check(field, "{\"x\":9}", "8").problems())
                    .extracting(Problem::key)
                    .containsExactly("error.custom.record");
        }
    }

    @Test
    void retiredFieldsAreNeitherAskedNorTouched() {
        CustomField field = Fields.retired(Fields.of(CustomType.TEXT));

        CustomCheck check = check(field, "{\"x\":\"old\",\"other\":1}", "new");

        assertThat(check.problems()).isEmpty();
        assertThat(check.values()).isEqualTo(json("{\"x\":\"old\",\"other\":1}"));
    }

    @Test
    void fieldsThatAreNotThereAreNamed() {
        assertThat(new CustomCheck(List.of(), Map.of("y", List.of("1")), null, Fields.NOBODY).problems())
                .containsExactly(Problem.of("custom.y", "error.custom.unknown", "y"));
    }

    @Property(tries = 300)
    void whateverIsTypedIsRefusedOrReadsBackAsItself(@ForAll CustomType type, @ForAll String typed) {
        CustomCheck check = check(Fields.of(type), null, typed);
        if (check.problems().isEmpty() && !typed.isBlank()) {
            List<String> again = CustomValues.texts(check.values().get("x"));

            assertThat(check(Fields.of(type), null, again.toArray(String[]::new))
                            .values())
                    .isEqualTo(check.values());
        }
    }

    @Property(tries = 200)
    void figuresReadBackAsThemselves(@ForAll long whole, @ForAll int cents) {
        String typed = whole % 1_000_000_000_000L + "," + Math.abs(cents % 1_000_000);

        CustomCheck check = check(Fields.of(CustomType.DECIMAL), null, typed);

        assertThat(check.problems()).isEmpty();
        assertThat(CustomValues.texts(check.values().get("x")))
                .singleElement()
                .satisfies(text ->
                        assertThat(new java.math.BigDecimal(text)).isEqualByComparingTo(typed.replace(',', '.')));
    }

    private static void assertRead(CustomType type, String typed, String json) {
        CustomCheck check = check(Fields.of(type), null, typed);

        assertThat(check.problems()).isEmpty();
        assertThat(check.values().toString()).isEqualTo("{\"x\":" + json + "}");
    }

    private static CustomCheck check(CustomField field, @Nullable String former, String... typed) {
        return new CustomCheck(
                List.of(field),
                Map.of("x", Arrays.asList(typed)),
                former == null ? null : json(former),
                Fields.known(7, 9));
    }

    private static JsonObject json(String text) {
        return CustomValues.parse(text);
    }
}
