package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.FileFormat;
import org.kontor.crm.imports.file.Notation;
import org.kontor.crm.shared.Json;

/**
 * How a file is read, as members of a profile say it and as a run tells it: {@code {"charset": "windows-1250", "delimiter":
 * ";", "quote": "\"", "decimals": "COMMA", "days": "DOTS"}}. An empty quote means that cells have none.
 */
final class FormatMembers {

    static final Set<String> NAMES = Set.of("charset", "delimiter", "quote", "decimals", "days");

    private FormatMembers() {}

    /** What was found out, except where the profile says otherwise. */
    static FileFormat of(JsonObject profile, FileFormat found) {
        Notation notation = found.notation();
        FileFormat wanted = found.in(charset(profile, found.charset()))
                .delimitedBy(sign(profile, "delimiter", found.delimiter()))
                .quotedBy(sign(profile, "quote", found.quote()))
                .noted(new Notation(
                        choice(profile, "decimals", DecimalMark.values(), notation.decimals()),
                        choice(profile, "days", DayOrder.values(), notation.days())));
        if (!wanted.isSound()) {
            throw Refusal.of("profile.delimiter", "imports.file.signs");
        }
        return wanted;
    }

    /** How a run's file is read. */
    static JsonObjectBuilder told(FileFormat format) {
        JsonObjectBuilder told = Json.createObjectBuilder();
        if (format.isWorkbook()) {
            told.add("sheet", String.valueOf(format.sheet()));
        } else {
            told.add("charset", format.charset())
                    .add("delimiter", String.valueOf(format.delimiter()))
                    .add("quote", format.quote() == FileFormat.NO_QUOTE ? "" : String.valueOf(format.quote()));
        }
        return told.add("decimals", format.notation().decimals().name())
                .add("days", format.notation().days().name());
    }

    private static String charset(JsonObject profile, String found) {
        String wanted = text(profile, "charset");
        if (wanted == null) {
            return found;
        }
        return encoding(wanted).orElseThrow(() -> Refusal.of("profile.charset", "imports.profile.charset", wanted));
    }

    /** Name of an encoding as Java knows it; empty where there is none, or rejected rows could not be written in it. */
    static Optional<String> encoding(String name) {
        try {
            return Optional.of(Charset.forName(name)).filter(Charset::canEncode).map(Charset::name);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static char sign(JsonObject profile, String member, char found) {
        String wanted = text(profile, member);
        if (wanted == null) {
            return found;
        }
        if (wanted.isEmpty() && member.equals("quote")) {
            return FileFormat.NO_QUOTE;
        }
        if (wanted.length() != 1) {
            throw Refusal.of("profile." + member, "imports.file.signs");
        }
        return wanted.charAt(0);
    }

    private static <E extends Enum<E>> E choice(JsonObject profile, String member, E[] values, E found) {
        String wanted = text(profile, member);
        return wanted == null
                ? found
                : Arrays.stream(values)
                        .filter(value -> value.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Refusal.of("profile." + member, "error.unknownChoice", wanted));
    }

    private static @Nullable String text(JsonObject profile, String member) {
        JsonValue value = profile.getOrDefault(member, JsonValue.NULL);
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw Refusal.of("profile." + member, "rest.error.text");
    }
}
