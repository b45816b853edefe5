package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.listing.ListKnown;
import org.kontor.crm.listview.SavedView;
import org.kontor.crm.listview.ShownColumn;
import org.kontor.crm.listview.ViewDraft;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/** Views as documents, and read from them. */
final class ViewJson {

    private static final Set<String> NEW = Set.of("name", "query", "columns", "shared");
    private static final Set<String> READ_ONLY = Set.of("id", "version", "owner", "pinned");
    private static final Set<String> COLUMN = Set.of("field", "width");

    private ViewJson() {}

    static JsonObject view(SavedView view) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        view.columns()
                .forEach(column -> columns.add(
                        Json.createObjectBuilder().add("field", column.field()).add("width", column.width())));
        return Json.createObjectBuilder()
                .add("id", view.id())
                .add("version", view.version())
                .add("name", view.name())
                .add("query", view.query())
                .add("columns", columns)
                .add("shared", view.shared())
                .add(
                        "owner",
                        Json.createObjectBuilder().add("id", view.ownerId()).add("name", view.ownerName()))
                .add("pinned", view.pinned())
                .build();
    }

    static JsonObject views(List<SavedView> views) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        views.forEach(view -> items.add(view(view)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /**
     * A new view.
     *
     * @param known what it may ask about
     * @param columns keys of what it may show
     * @throws Invalid naming every member that cannot be read
     */
    static ViewDraft created(JsonObject document, ListKnown known, Set<String> columns) {
        return read(Members.of(document).allow(NEW), known, columns);
    }

    /**
     * A view after a JSON Merge Patch (RFC 7396). A question that stays is not asked about again: it may be about fields
     * that are gone.
     *
     * @param known what it may ask about
     * @param columns keys of what it may show
     * @throws Invalid naming every member that cannot be read
     */
    static ViewDraft patched(SavedView view, JsonObject patch, ListKnown known, Set<String> columns) {
        JsonObject current = view(view);
        JsonObject merged = Json.createMergePatch(patch).apply(current).asJsonObject();
        Members members = Members.of(merged);
        merged.keySet().stream()
                .filter(name -> !NEW.contains(name) && !READ_ONLY.contains(name))
                .forEach(name -> members.problem(name, "rest.error.unknownMember"));
        READ_ONLY.stream()
                .filter(name -> !current.getOrDefault(name, JsonValue.NULL).equals(merged.get(name)))
                .forEach(name -> members.problem(name, "rest.error.readOnly"));
        return read(members, patch.containsKey("query") ? known : null, patch.containsKey("columns") ? columns : null);
    }

    private static ViewDraft read(Members members, @Nullable ListKnown asked, @Nullable Set<String> known) {
        String query = Objects.requireNonNullElse(members.text("query"), "");
        List<ShownColumn> columns = new ArrayList<>();
        for (Members column : members.objects("columns")) {
            column(column.allow(COLUMN), known, columns);
        }
        ViewDraft draft = new ViewDraft(
                Objects.requireNonNullElse(members.text("name"), ""),
                asked == null ? query : ListQuery.normal(query, asked, members.problems()),
                columns,
                members.flag("shared"));
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return draft;
    }

    private static void column(Members column, @Nullable Set<String> known, List<ShownColumn> columns) {
        String field = Objects.requireNonNullElse(column.needed("field"), "");
        BigDecimal width = column.number("width");
        if (known != null && !known.contains(field)) {
            column.problem("field", "list.error.column", field);
        }
        columns.add(new ShownColumn(field, width == null ? 0 : width.intValue()));
    }
}
