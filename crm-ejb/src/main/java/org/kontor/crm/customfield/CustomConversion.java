package org.kontor.crm.customfield;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;

/**
 * Turns the values of a field into values of another type (S-20). A value goes over as people write it, by the rules of the
 * form; what would say something else then, or less, does not go over.
 */
final class CustomConversion {

    private static final Set<CustomType> ANY =
            EnumSet.complementOf(EnumSet.of(CustomType.USER, CustomType.RECORD, CustomType.FILE));
    private static final Set<CustomType> WRITTEN = EnumSet.of(CustomType.TEXT, CustomType.MULTILINE, CustomType.LIST);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String HOME = "PLN";
    private static final int CENTS = 2;

    private final CustomField from;
    private final CustomType to;
    private final Map<Long, String> people;
    private final CustomChoices choices;

    /**
     * @param from the field as it is
     * @param people names of the users that values may name, by id
     * @param choices the options of a list, to which new ones come
     */
    CustomConversion(CustomField from, CustomType to, Map<Long, String> people, CustomChoices choices) {
        this.from = from;
        this.to = to;
        this.people = people;
        this.choices = choices;
    }

    /**
     * What became of a record's value.
     *
     * @param value of the new type, null when nothing of it goes over
     * @param lost what does not go over, none when all does
     */
    record Converted(@Nullable JsonValue value, List<Lost> lost) {}

    /**
     * A single value that does not go over.
     *
     * @param text as people write it
     * @param problem why
     */
    record Lost(String text, Problem problem) {}

    /** Key of the message why values of one type are never values of the other; null when they may be. */
    static @Nullable String refusal(CustomField field, CustomType to) {
        if (field.type() == to) {
            return "customfield.error.sameType";
        }
        if (field.type() == CustomType.RECORD) {
            return "customfield.error.fromRecord";
        }
        if (field.type() == CustomType.FILE) {
            return "customfield.error.fromFile";
        }
        if (!ANY.contains(to)) {
            return "customfield.error.toName";
        }
        if (field.multiple() && !to.mayBeMultiple()) {
            return "customfield.error.toSingle";
        }
        return goes(field.type()).contains(to) ? null : "customfield.error.noWay";
    }

    private static Set<CustomType> goes(CustomType from) {
        Set<CustomType> also = switch (from) {
            case TEXT, MULTILINE, LIST, LINK, ADDRESS -> ANY;
            case INTEGER, DECIMAL, MONEY -> EnumSet.of(CustomType.INTEGER, CustomType.DECIMAL, CustomType.MONEY);
            case DATE, MOMENT -> EnumSet.of(CustomType.DATE, CustomType.MOMENT);
            case FLAG, USER, RECORD, FILE -> EnumSet.noneOf(CustomType.class);
        };
        Set<CustomType> all = EnumSet.copyOf(WRITTEN);
        all.addAll(also);
        return all;
    }

    /** The value of one record, as its JSON has it. */
    Converted convert(JsonValue stored) {
        List<JsonValue> kept = new ArrayList<>();
        List<Lost> lost = new ArrayList<>();
        for (JsonValue one : CustomValues.each(stored)) {
            CustomReading reading = read(one);
            if (reading.error() != null) {
                lost.add(new Lost(words(one), new Problem(from.path(), reading.error(), reading.parameters())));
            } else if (reading.value() != null && !kept.contains(reading.value())) {
                kept.add(reading.value());
            }
        }
        return new Converted(kept.isEmpty() ? null : CustomValues.join(from, kept), lost);
    }

    private CustomReading read(JsonValue value) {
        String words = words(value);
        if (words.isBlank()) {
            return CustomReading.refused("error.custom.user");
        }
        if (to == CustomType.LIST) {
            return choices.read(words);
        }
        if (value instanceof JsonNumber number && from.type() != CustomType.USER) {
            return number(number.bigDecimalValue());
        }
        if (value instanceof JsonObject money && isNumber(to)) {
            boolean home = money.getString("currency").equals(HOME);
            return home
                    ? number(money.getJsonNumber("amount").bigDecimalValue())
                    : CustomReading.refused("customfield.convert.currency");
        }
        if (from.type() == CustomType.MOMENT && to == CustomType.DATE) {
            return CustomReading.of(to, words.replaceFirst(" .*", ""));
        }
        return CustomReading.of(to, words);
    }

    private static boolean isNumber(CustomType type) {
        return type == CustomType.INTEGER || type == CustomType.DECIMAL;
    }

    /** A number as such: written out, one with three decimals could be read as thousands. */
    private CustomReading number(BigDecimal number) {
        int scale = Math.max(0, number.stripTrailingZeros().scale());
        return switch (to) {
            case INTEGER ->
                scale == 0
                        ? CustomReading.sound(Json.createValue(number.setScale(0)))
                        : CustomReading.refused("error.custom.integer");
            case DECIMAL -> CustomReading.sound(Json.createValue(number));
            case MONEY ->
                scale <= CENTS
                        ? CustomReading.sound(Json.createObjectBuilder()
                                .add("amount", number)
                                .add("currency", HOME)
                                .build())
                        : CustomReading.refused("customfield.convert.cents");
            default -> CustomReading.of(to, number.toPlainString());
        };
    }

    /** A value as people write it. */
    private String words(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> "Tak";
            case FALSE -> "Nie";
            case NUMBER -> name((JsonNumber) value);
            case STRING -> string(((JsonString) value).getString());
            default -> CustomReading.text(value);
        };
    }

    private String name(JsonNumber number) {
        return from.type() == CustomType.USER
                ? people.getOrDefault(number.longValue(), "")
                : number.bigDecimalValue().toPlainString();
    }

    private String string(String text) {
        if (from.type() == CustomType.LIST) {
            return from.option(text).map(CustomOption::labelPl).orElse(text);
        }
        return from.type() == CustomType.MOMENT && Moments.moment(text).isPresent()
                ? MOMENT.format(Instant.parse(text).atZone(Moments.HOUSE)).replaceFirst(":00$", "")
                : text;
    }
}
