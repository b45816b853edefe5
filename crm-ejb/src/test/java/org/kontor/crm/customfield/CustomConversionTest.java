package org.kontor.crm.customfield;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.crm.customfield.CustomConversion.Converted;

class CustomConversionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "TEXT    | INTEGER   | \"1 250\"                               | 1250",
                "TEXT    | INTEGER   | \"dużo\"                                | -",
                "TEXT    | DATE      | \"28.11.2026\"                          | \"2026-11-28\"",
                "TEXT    | FLAG      | \"tak\"                                 | true",
                "TEXT    | MONEY     | \"12,50 EUR\"                           | {\"amount\":12.50,\"currency\":\"EUR\"}",
                "TEXT    | LINK      | \"javascript:alert(1)\"                 | -",
                "MULTILINE | TEXT    | \"a\\nb\"                               | -",
            })
    void textsGoOverAsTheFormReadsThem(CustomType from, CustomType to, String stored, String expected) {
        assertGoesOver(from, to, stored, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "INTEGER | DECIMAL   | 1250                                    | 1250",
                "INTEGER | MONEY     | 1250                                    | {\"amount\":1250,\"currency\":\"PLN\"}",
                "DECIMAL | INTEGER   | 12.0                                    | 12",
                "DECIMAL | INTEGER   | 1.125                                   | -",
                "DECIMAL | MONEY     | 1.125                                   | -",
                "DECIMAL | TEXT      | 1.125                                   | \"1.125\"",
                "MONEY   | DECIMAL   | {\"amount\":12.5,\"currency\":\"PLN\"}  | 12.5",
                "MONEY   | DECIMAL   | {\"amount\":12.5,\"currency\":\"EUR\"}  | -",
                "MONEY   | TEXT      | {\"amount\":12.5,\"currency\":\"EUR\"}  | \"12.5 EUR\"",
                "FLAG    | TEXT      | false                                   | \"Nie\"",
                "DATE    | MOMENT    | \"2026-11-28\"                          | \"2026-11-27T23:00:00Z\"",
                "MOMENT  | DATE      | \"2026-11-27T23:30:00Z\"                | \"2026-11-28\"",
                "MOMENT  | TEXT      | \"2026-11-28T08:41:00Z\"                | \"2026-11-28 09:41\"",
                "LIST    | TEXT      | \"gold\"                                | \"Złoty\"",
                "USER    | TEXT      | 7                                       | \"Anna Żółć\"",
                "USER    | TEXT      | 8                                       | -",
            })
    void valuesGoOverAsPeopleWriteThemOrNotAtAll(CustomType from, CustomType to, String stored, String expected) {
        assertGoesOver(from, to, stored, expected);
    }

    private static void assertGoesOver(CustomType from, CustomType to, String stored, String expected) {
        Converted converted = conversion(Fields.of(from), to).convert(json(stored));

        assertThat(converted.value()).isEqualTo(expected == null ? null : json(expected));
        assertThat(converted.lost()).hasSize(expected == null ? 1 : 0);
    }

    @Test
    void ofSeveralThoseThatGoOverStay() {
        Converted converted =
                conversion(Fields.several(CustomType.TEXT), CustomType.INTEGER).convert(json("[\"1\", \"x\", \"2\"]"));

        assertThat(converted.value()).isEqualTo(json("[1, 2]"));
        assertThat(converted.lost()).extracting(CustomConversion.Lost::text).containsExactly("x");
    }

    @Test
    void aListGetsAnOptionForEveryText() {
        CustomField field = Fields.of(CustomType.TEXT);
        CustomChoices choices = new CustomChoices(field);
        CustomConversion conversion = new CustomConversion(field, CustomType.LIST, Map.of(), choices);

        List<JsonValue> codes = List.of("\"Żelazo\"", "\"ZELAZO\"", "\"złoty\"", "\"Brąz\"").stream()
                .map(text -> conversion.convert(json(text)).value())
                .toList();

        assertThat(codes.get(0)).isEqualTo(codes.get(1));
        assertThat(codes.get(2))
                .as("an option the field had when it was a list")
                .isEqualTo(Json.createValue("gold"));
        assertThat(choices.added()).extracting(CustomOptionForm::getLabelPl).containsExactly("Brąz", "Żelazo");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, TEXT, customfield.error.sameType",
        "TEXT, USER, customfield.error.toName",
        "RECORD, TEXT, customfield.error.fromRecord",
        "FILE, TEXT, customfield.error.fromFile",
        "TEXT, FILE, customfield.error.toName",
        "DATE, INTEGER, customfield.error.noWay",
        "FLAG, MONEY, customfield.error.noWay",
        "INTEGER, MONEY, ",
        "TEXT, FLAG, "
    })
    void pairsThatMeanNothingAreRefused(CustomType from, CustomType to, String refusal) {
        assertThat(CustomConversion.refusal(Fields.of(from), to)).isEqualTo(refusal);
    }

    @Test
    void severalValuesNeverBecomeOne() {
        assertThat(CustomConversion.refusal(Fields.several(CustomType.TEXT), CustomType.FLAG))
                .isEqualTo("customfield.error.toSingle");
    }

    /** Whatever goes over is a value of the new type: the form takes it as it stands. */
    @Property(tries = 300)
    void whatGoesOverKeepsTheRulesOfTheForm(@ForAll String text, @ForAll CustomType to) {
        CustomField field = Fields.of(CustomType.TEXT);
        if (text.isBlank() || to == CustomType.LIST || CustomConversion.refusal(field, to) != null) {
            return;
        }

        JsonValue value = conversion(field, to).convert(Json.createValue(text)).value();

        if (value != null) {
            assertThat(CustomReading.of(to, CustomReading.text(value)).value()).isEqualTo(value);
        }
    }

    private static CustomConversion conversion(CustomField field, CustomType to) {
        return new CustomConversion(field, to, Map.of(7L, "Anna Żółć"), new CustomChoices(field));
    }

    private static JsonValue json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }
}
