package org.kontor.crm.customfield;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Amount;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.identifier.WebAddress;
import org.kontor.crm.shared.Json;

/**
 * One value of a custom field, read from a text.
 *
 * @param value as the record's JSON holds it; null when the text is none
 * @param error key of the message that says why not; null when it is one
 * @param parameters what the message names
 */
record CustomReading(@Nullable JsonValue value, @Nullable String error, List<String> parameters) {

    static final int LINE_MAX = 500;
    static final int LINES_MAX = 10_000;
    private static final Set<String> YES = Set.of("true", "tak", "t", "yes", "y", "1", "x", "prawda");
    private static final Set<String> NO = Set.of("false", "nie", "n", "no", "0", "falsz", "fałsz");
    private static final String HOME = "PLN";

    /** Reads a text that is not blank. */
    static CustomReading of(CustomField field, String typed) {
        return of(field.type(), typed);
    }

    /** Reads a text that is not blank, as a value of this type. */
    static CustomReading of(CustomType type, String typed) {
        String text = typed.strip();
        return switch (type) {
            case TEXT, ADDRESS -> line(text);
            case MULTILINE -> lines(text.replace("\r\n", "\n").replace('\r', '\n'));
            case INTEGER -> or(Figure.whole(text).map(Json::createValue), "error.custom.integer");
            case DECIMAL -> or(Figure.parse(text).map(Json::createValue), "error.custom.decimal");
            case MONEY -> or(money(text), "error.money.format");
            case FLAG -> flag(text.toLowerCase(Locale.ROOT));
            case DATE -> or(Moments.day(text).map(day -> Json.createValue(day.toString())), "error.custom.date");
            case MOMENT -> or(Moments.moment(text).map(one -> Json.createValue(one.toString())), "error.custom.moment");
            case LIST -> sound(Json.createValue(text));
            case LINK -> link(text);
            case USER -> or(id(text), "error.custom.user");
            case RECORD -> or(id(text), "error.custom.record");
            case FILE -> or(id(text), "error.custom.file");
        };
    }

    /** A value as a form writes it; what {@link #of} reads back. */
    static String text(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue().toPlainString();
            case OBJECT -> {
                JsonObject money = value.asJsonObject();
                yield money.getJsonNumber("amount").bigDecimalValue().toPlainString() + " "
                        + money.getString("currency");
            }
            default -> value.toString();
        };
    }

    private static CustomReading line(String text) {
        if (text.length() > LINE_MAX) {
            return refused("error.tooLong", Integer.toString(LINE_MAX));
        }
        return PlainText.isPlain(text) ? sound(Json.createValue(text)) : refused("error.characters");
    }

    private static CustomReading lines(String text) {
        if (text.length() > LINES_MAX) {
            return refused("error.tooLong", Integer.toString(LINES_MAX));
        }
        boolean plain = PlainText.isPlain(text.replace("\n", "").replace("\t", ""));
        return plain ? sound(Json.createValue(text)) : refused("error.characters");
    }

    private static CustomReading link(String text) {
        if (text.length() > LINE_MAX) {
            return refused("error.tooLong", Integer.toString(LINE_MAX));
        }
        return or(WebAddress.normalise(text).map(Json::createValue), "error.website");
    }

    private static Optional<JsonValue> money(String text) {
        boolean negative = text.startsWith("-") || text.startsWith("\u2212");
        return Amount.parse(negative ? text.substring(1) : text)
                .map(amount -> Json.createObjectBuilder()
                        .add("amount", negative ? amount.value().negate() : amount.value())
                        .add("currency", amount.currency() == null ? HOME : amount.currency())
                        .build());
    }

    private static CustomReading flag(String text) {
        if (YES.contains(text)) {
            return sound(JsonValue.TRUE);
        }
        return NO.contains(text) ? sound(JsonValue.FALSE) : refused("error.custom.flag");
    }

    private static Optional<JsonValue> id(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Json.createValue(new BigDecimal(text))) : Optional.empty();
    }

    private static CustomReading or(Optional<? extends JsonValue> value, String error) {
        return value.isPresent() ? sound(value.get()) : refused(error);
    }

    static CustomReading sound(JsonValue value) {
        return new CustomReading(value, null, List.of());
    }

    static CustomReading refused(String error, String... parameters) {
        return new CustomReading(null, error, List.of(parameters));
    }
}
