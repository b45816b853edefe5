package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.imports.file.FileFormat;
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
            "quote",
            "decimals",
            "days",
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
        format(document, profile.format());
        return document.build();
    }

    private static void format(JsonObjectBuilder document, ChosenFormat format) {
        text(document, "charset", format.charset());
        text(document, "delimiter", format.delimiter());
        text(document, "quote", format.quote());
        text(
                document,
                "decimals",
                format.decimals() == null ? null : format.decimals().name());
        text(document, "days", format.days() == null ? null : format.days().name());
        text(document, "sheet", format.sheet());
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
        if (column.createMissing() == null) {
            document.addNull("createMissing");
        } else {
            document.add("createMissing", column.createMissing());
        }
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
                format(members));
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return draft;
    }

    private static Column column(Members column) {
        column.allow(Set.of("heading", "field", "default", "createMissing", "changes"));
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
                false,
                column.has("createMissing") ? Boolean.valueOf(column.flag("createMissing")) : null);
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

    private static ChosenFormat format(Members members) {
        String delimiter = sign(members, "delimiter", false);
        String quote = sign(members, "quote", true);
        if (delimiter != null && delimiter.equals(quote == null ? "\"" : quote)) {
            members.problem("delimiter", "imports.file.signs");
        }
        return new ChosenFormat(
                charset(members),
                delimiter,
                quote,
                members.constant("decimals", DecimalMark.class),
                members.constant("days", DayOrder.class),
                members.text("sheet"));
    }

    private static @Nullable String charset(Members members) {
        String name = members.text("charset");
        Optional<String> known = name == null ? Optional.empty() : FormatMembers.encoding(name);
        if (name != null && known.isEmpty()) {
            members.problem("charset", "imports.profile.charset", name);
        }
        return known.orElse(null);
    }

    private static @Nullable String sign(Members members, String name, boolean maybeNone) {
        String sign = members.text(name);
        if (sign == null || (maybeNone && sign.isEmpty())) {
            return sign;
        }
        if (sign.length() != 1 || !FileFormat.isSign(sign.charAt(0))) {
            members.problem(name, "imports.file.signs");
            return null;
        }
        return sign;
    }
}
