package org.kontor.crm.customfield;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.kontor.crm.shared.Json;

/** Definitions as a column of whatever statement needs them, so that reading them costs no statement of its own. */
public final class CustomColumns {

    /** All fields of the kind of record that its one parameter names. */
    static final String SELECT = """
            select coalesce(jsonb_agg(to_jsonb(f) || jsonb_build_object('options',
                        (select coalesce(jsonb_agg(to_jsonb(o) order by o.position, o.id), '[]')
                           from custom_field_option o where o.field_id = f.id)) order by f.position, f.id), '[]')::text
               from custom_field f where f.entity = ?""";

    private CustomColumns() {}

    /**
     * An SQL expression that gives all fields of a kind of record, those out of use too, in their order.
     *
     * @param entity the kind of record, as history names it; never anything a user typed
     */
    public static String of(String entity) {
        return "(" + SELECT.replace("?", "'" + entity + "'") + ")";
    }

    /** What {@link #of} gave. */
    public static List<CustomField> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(CustomColumns::field);
        }
    }

    /** Keys of what a record came without: its column {@code lacking}. */
    public static List<String> lacked(ResultSet row) throws SQLException {
        Array keys = row.getArray("lacking");
        return keys == null ? List.of() : List.of((String[]) keys.getArray());
    }

    private static CustomField field(JsonObject row) {
        return new CustomField(
                row.getJsonNumber("id").longValueExact(),
                row.getJsonNumber("version").longValueExact(),
                row.getString("entity"),
                row.getString("key"),
                CustomType.valueOf(row.getString("type")),
                row.isNull("target") ? null : row.getString("target"),
                CustomSection.valueOf(row.getString("section")),
                new CustomTexts(
                        row.getString("label_pl"),
                        row.getString("label_en"),
                        row.getString("help_pl"),
                        row.getString("help_en")),
                new CustomTraits(
                        row.getBoolean("required"),
                        row.getBoolean("multiple"),
                        row.getBoolean("in_list"),
                        row.getBoolean("filterable"),
                        row.getBoolean("searchable"),
                        row.getBoolean("retired")),
                row.getJsonArray("defaults").getValuesAs(JsonString::getString),
                row.getJsonArray("options").getValuesAs(CustomColumns::option));
    }

    private static CustomOption option(JsonObject row) {
        return new CustomOption(
                row.getJsonNumber("id").longValueExact(),
                row.getString("code"),
                row.getString("label_pl"),
                row.getString("label_en"),
                row.getBoolean("retired"));
    }
}
