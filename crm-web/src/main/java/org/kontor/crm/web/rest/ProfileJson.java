package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.imports.CellChange;
import org.kontor.crm.imports.ChosenFormat;
import org.kontor.crm.imports.Column;
import org.kontor.crm.imports.ImportFields;
import org.kontor.crm.imports.ImportPlan;
import org.kontor.crm.imports.MatchKey;
import org.kontor.crm.imports.ProfileDraft;
import org.kontor.crm.imports.SavedProfile;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/** Profiles of imports as documents, and read from them. */
final class ProfileJson {

    private static final Set<String> MEMBERS = Set.of(
            "name",
            "shared",
            "columns",
            "constants",
            "keys",
            "known",
            "repeats",
            "charset",
            "delimiter",
            "sheet",
            // what an answer has besides, and may come back
            "id",
            "version",
            "owner");

    private ProfileJson() {}

    static JsonObject profiles(List<SavedProfile> profiles) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        profiles.forEach(profile -> items.add(profile(profile)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    static JsonObject profile(SavedProfile profile) {
        JsonObjectBuilder document = Json.createObjectBuilder()
                .add("id", profile.id())
                .add("version", profile.version())
                .add("name", profile.name())
                .add("shared", profile.shared())
                .add(
                        "owner",
                        Json.createObjectBuilder().add("id", profile.ownerId()).add("name", profile.ownerName()))
                .add("columns", columns(profile))
                .add("constants", constants(profile))
                .add(
                        "keys",
                        Json.createArrayBuilder(
                                profile.plan().keys().stream().map(Enum::name).toList()))
                .add("known", profile.plan().known().name())
                .add("repeats", profile.plan().repeats().name());
        text(document, "charset", profile.format().charset());
        text(document, "delimiter", profile.format().delimiter());
        text(document, "sheet", profile.format().sheet());
        return document.build();
    }

    private static JsonArrayBuilder columns(SavedProfile profile) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        profile.columns().stream().filter(column -> !column.constant()).forEach(column -> columns.add(column(column)));
        return columns;
    }

    private static JsonArrayBuilder constants(SavedProfile profile) {
        JsonArrayBuilder constants = Json.createArrayBuilder();
        profile.columns().stream()
                .filter(Column::constant)
                .forEach(column -> constants.add(Json.createObjectBuilder()
                        .add("field", String.valueOf(column.field()))
                        .add("value", String.valueOf(column.fallback()))));
        return constants;
    }

    private static JsonObjectBuilder column(Column column) {
        JsonArrayBuilder changes = Json.createArrayBuilder();
        column.changes()
                .forEach(change -> changes.add(Json.createObjectBuilder()
                        .add("kind", change.kind().name())
                        .add("text", change.text())
                        .add("by", change.by())));
        JsonObjectBuilder document = Json.createObjectBuilder().add("heading", column.heading());
        text(document, "field", column.field());
        text(document, "default", column.fallback());
        return document.add("changes", changes);
    }

    private static void text(JsonObjectBuilder document, String name, @Nullable String value) {
        if (value == null) {
            document.addNull(name);
        } else {
            document.add(name, value);
        }
    }

    /**
     * A profile as a caller wants it.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static ProfileDraft read(JsonObject document) {
        Members members = Members.of(document).allow(MEMBERS);
        List<Column> columns = new ArrayList<>();
        members.objects("columns").forEach(column -> columns.add(column(column)));
        members.objects("constants").forEach(constant -> columns.add(constant(constant)));
        ProfileDraft draft = new ProfileDraft(
                Objects.requireNonNullElse(members.text("name"), ""),
                members.flag("shared"),
                columns,
                plan(members),
                new ChosenFormat(charset(members), delimiter(members), members.text("sheet")));
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return draft;
    }

    private static Column column(Members column) {
        column.allow(Set.of("heading", "field", "default", "changes"));
        List<CellChange> changes = new ArrayList<>();
        for (Members change : column.objects("changes")) {
            change.allow(Set.of("kind", "text", "by"));
            String kind = change.needed("kind");
            CellChange.Kind known = kind == null ? null : change.constant("kind", CellChange.Kind.class);
            String text = Objects.requireNonNullElse(change.text("text"), "");
            String by = Objects.requireNonNullElse(change.text("by"), "");
            Optional.ofNullable(known).ifPresent(one -> changes.add(new CellChange(one, text, by)));
        }
        return new Column(
                Objects.requireNonNullElse(column.needed("heading"), ""),
                field(column, column.text("field")),
                changes,
                column.text("default"),
                false);
    }

    private static Column constant(Members constant) {
        constant.allow(Set.of("field", "value"));
        String field = Objects.requireNonNullElse(field(constant, constant.needed("field")), "");
        return Column.constant(field, Objects.requireNonNullElse(constant.needed("value"), ""));
    }

    private static @Nullable String field(Members at, @Nullable String code) {
        if (code != null && !code.isBlank() && ImportFields.find(code) == null) {
            at.problem("field", "imports.profile.field", code);
        }
        return code;
    }

    private static ImportPlan plan(Members members) {
        List<MatchKey> keys = new ArrayList<>();
        for (String name : members.strings("keys")) {
            Optional<MatchKey> key = MatchKey.named(name);
            key.ifPresent(keys::add);
            if (key.isEmpty()) {
                members.problem("keys", "error.unknownChoice", name);
            }
        }
        return new ImportPlan(
                members.all().containsKey("keys") ? keys : ImportPlan.USUAL.keys(),
                Objects.requireNonNullElse(members.constant("known", ImportPlan.Known.class), ImportPlan.USUAL.known()),
                Objects.requireNonNullElse(
                        members.constant("repeats", ImportPlan.Repeats.class), ImportPlan.USUAL.repeats()));
    }

    private static @Nullable String charset(Members members) {
        String name = members.text("charset");
        try {
            return name == null ? null : Charset.forName(name).name();
        } catch (IllegalArgumentException unknown) {
            members.problem("charset", "imports.profile.charset", String.valueOf(name));
            return null;
        }
    }

    private static @Nullable String delimiter(Members members) {
        String delimiter = members.text("delimiter");
        if (delimiter != null && (delimiter.length() != 1 || "\"\r\n\0".contains(delimiter))) {
            members.problem("delimiter", "rest.error.text");
            return null;
        }
        return delimiter;
    }
}
