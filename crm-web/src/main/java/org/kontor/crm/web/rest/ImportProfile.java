package org.kontor.crm.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.imports.Column;
import org.kontor.crm.imports.ImportFields;
import org.kontor.crm.imports.ImportPlan;
import org.kontor.crm.imports.ImportPlan.Known;
import org.kontor.crm.imports.ImportPlan.Repeats;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.MatchKey;
import org.kontor.crm.imports.SavedProfile;
import org.kontor.crm.imports.file.FileFormat;

/**
 * What a caller says about a file: {@code {"charset": "windows-1250", "delimiter": ";", "decimals": "COMMA", "columns": {"Security":
 * "name", "Symbol": null}, "keys": ["NIP", "NAME"], "known": "FILL",
 * "repeats": "MERGE", "trial": true}}. What is left out is found out; columns that are not named map themselves;
 * without a trial the run writes at once. {@code "saved"} names a profile that is kept, by its id or its name: what the
 * document says besides counts more. With {@code "waiveRequired": true} rows may lack required fields, which takes a right.
 *
 * @param document the profile, members checked
 */
record ImportProfile(JsonObject document) {

    private static final Set<String> MEMBERS =
            Set.of("columns", "trial", "keys", "known", "repeats", "saved", "waiveRequired");

    static ImportProfile of(JsonObject document) {
        document.keySet().stream()
                .filter(member -> !MEMBERS.contains(member) && !FormatMembers.NAMES.contains(member))
                .findFirst()
                .ifPresent(member -> {
                    throw Refusal.of("profile." + member, "rest.error.unknownMember");
                });
        return new ImportProfile(document);
    }

    /** The kept profile that is named, if any. */
    Optional<SavedProfile> saved(ImportProfiles profiles, Rights rights) {
        JsonValue saved = document.getOrDefault("saved", JsonValue.NULL);
        if (saved.getValueType() == JsonValue.ValueType.NULL) {
            return Optional.empty();
        }
        Optional<SavedProfile> known;
        if (saved instanceof JsonNumber number && Members.isSensible(number) && number.isIntegral()) {
            known = profiles.find(rights, number.longValue());
        } else if (saved instanceof JsonString name) {
            known = profiles.named(rights, name.getString());
        } else {
            throw Refusal.of("profile.saved", "rest.error.text");
        }
        return Optional.of(known.orElseThrow(() -> Refusal.of(
                "profile.saved",
                "imports.profile.gone",
                saved instanceof JsonString name ? name.getString() : saved.toString())));
    }

    void applyTo(ImportService imports, Act act, ImportRun run) {
        FileFormat found = run.detected().format();
        FileFormat wanted = FormatMembers.of(document, found);
        if (!wanted.equals(found)) {
            imports.reformat(act, run.id(), wanted);
        }
        if (document.containsKey("columns")) {
            JsonValue columns = document.get("columns");
            if (!(columns instanceof JsonObject named)) {
                throw Refusal.of("profile.columns", "rest.error.object");
            }
            imports.map(act, run.id(), fields(imports.columns(act, run.id()), named));
        }
        ImportPlan plan = run.plan();
        ImportPlan wished = new ImportPlan(
                document.containsKey("keys") ? keys(document.get("keys")) : plan.keys(),
                choice("known", Known.values(), plan.known()),
                choice("repeats", Repeats.values(), plan.repeats()));
        if (!wished.equals(plan)) {
            imports.plan(act, run.id(), wished);
        }
    }

    private static List<MatchKey> keys(JsonValue keys) {
        if (!(keys instanceof JsonArray array)) {
            throw Refusal.of("profile.keys", "rest.error.list");
        }
        return array.stream()
                .map(key -> Refusal.choice("profile.keys", MatchKey.values(), text("profile.keys", key)))
                .toList();
    }

    private <E extends Enum<E>> E choice(String member, E[] values, E usual) {
        return document.containsKey(member)
                ? Refusal.choice("profile." + member, values, text("profile." + member, document.get(member)))
                : usual;
    }

    /** Whether rows may lack required fields. */
    boolean waives() {
        return flag("waiveRequired");
    }

    private boolean flag(String member) {
        JsonValue value = document.getOrDefault(member, JsonValue.FALSE);
        if (value.getValueType() != JsonValue.ValueType.TRUE && value.getValueType() != JsonValue.ValueType.FALSE) {
            throw Refusal.of("profile." + member, "rest.error.flag");
        }
        return value.getValueType() == JsonValue.ValueType.TRUE;
    }

    /** Lets the run begin: it is tried where the profile says so, else it writes. */
    void queue(ImportService imports, Act act, long id) {
        if (flag("trial")) {
            imports.tryOut(act, id);
        } else {
            imports.queue(act, id);
        }
    }

    private static List<@Nullable String> fields(List<Column> columns, JsonObject named) {
        List<String> headings = columns.stream().map(Column::heading).toList();
        for (Map.Entry<String, JsonValue> column : named.entrySet()) {
            String path = "profile.columns." + column.getKey();
            if (!headings.contains(column.getKey())) {
                throw Refusal.of(path, "imports.profile.column", column.getKey());
            }
            String field = text(path, column.getValue());
            if (field != null && ImportFields.find(field) == null) {
                throw Refusal.of(path, "imports.profile.field", field);
            }
        }
        List<@Nullable String> fields = new ArrayList<>();
        for (Column column : columns) {
            JsonValue wanted = named.get(column.heading());
            fields.add(wanted == null ? column.field() : text(column.heading(), wanted));
        }
        return fields;
    }

    private static @Nullable String text(String path, JsonValue value) {
        if (value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw Refusal.of(path, "rest.error.text");
    }
}
