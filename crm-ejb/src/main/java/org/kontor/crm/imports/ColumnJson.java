package org.kontor.crm.imports;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.kontor.crm.imports.file.DayOrder;
import org.kontor.crm.imports.file.DecimalMark;
import org.kontor.crm.shared.Json;

/** Columns as runs and profiles keep them. What a column does not have is left out. */
final class ColumnJson {

    private ColumnJson() {}

    static String write(List<Column> columns) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        columns.forEach(column -> array.add(column(column)));
        return array.build().toString();
    }

    private static JsonObjectBuilder column(Column column) {
        JsonObjectBuilder object = Json.createObjectBuilder().add("heading", column.heading());
        if (column.field() != null) {
            object.add("field", column.field());
        }
        if (!column.changes().isEmpty()) {
            JsonArrayBuilder changes = Json.createArrayBuilder();
            column.changes()
                    .forEach(change -> changes.add(Json.createObjectBuilder()
                            .add("kind", change.kind().name())
                            .add("text", change.text())
                            .add("by", change.by())));
            object.add("changes", changes);
        }
        if (column.fallback() != null) {
            object.add("default", column.fallback());
        }
        if (column.constant()) {
            object.add("constant", JsonValue.TRUE);
        }
        if (column.createMissing() != null) {
            object.add("createMissing", column.createMissing());
        }
        return object;
    }

    static List<Column> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(ColumnJson::column)
                    .toList();
        }
    }

    private static Column column(JsonObject column) {
        return new Column(
                column.getString("heading"),
                column.getString("field", null),
                column.containsKey("changes")
                        ? column.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                                .map(ColumnJson::change)
                                .toList()
                        : List.of(),
                column.getString("default", null),
                column.getBoolean("constant", false),
                column.containsKey("createMissing") ? Boolean.valueOf(column.getBoolean("createMissing")) : null);
    }

    private static CellChange change(JsonObject change) {
        return new CellChange(
                CellChange.Kind.valueOf(change.getString("kind")), change.getString("text"), change.getString("by"));
    }

    static String write(ChosenFormat format) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (format.charset() != null) {
            object.add("charset", format.charset());
        }
        if (format.delimiter() != null) {
            object.add("delimiter", format.delimiter());
        }
        if (format.quote() != null) {
            object.add("quote", format.quote());
        }
        if (format.decimals() != null) {
            object.add("decimals", format.decimals().name());
        }
        if (format.days() != null) {
            object.add("days", format.days().name());
        }
        if (format.sheet() != null) {
            object.add("sheet", format.sheet());
        }
        return object.build().toString();
    }

    static ChosenFormat format(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject format = reader.readObject();
            String decimals = format.getString("decimals", null);
            String days = format.getString("days", null);
            return new ChosenFormat(
                    format.getString("charset", null),
                    format.getString("delimiter", null),
                    format.getString("quote", null),
                    decimals == null ? null : DecimalMark.valueOf(decimals),
                    days == null ? null : DayOrder.valueOf(days),
                    format.getString("sheet", null));
        }
    }
}
