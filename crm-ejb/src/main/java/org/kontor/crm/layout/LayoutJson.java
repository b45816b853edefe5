package org.kontor.crm.layout;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.kontor.crm.layout.LayoutField.Show;
import org.kontor.crm.shared.Json;

/** Sections as the database keeps them. */
final class LayoutJson {

    private LayoutJson() {}

    static String write(List<LayoutSection> sections) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (LayoutSection section : sections) {
            JsonArrayBuilder fields = Json.createArrayBuilder();
            section.fields().forEach(field -> fields.add(written(field)));
            all.add(Json.createObjectBuilder()
                    .add("key", section.key())
                    .add("pl", section.titlePl())
                    .add("en", section.titleEn())
                    .add("hidden", section.hidden())
                    .add("fields", fields));
        }
        return all.build().toString();
    }

    private static JsonObjectBuilder written(LayoutField field) {
        JsonObjectBuilder written = Json.createObjectBuilder()
                .add("key", field.key())
                .add("show", field.show().name());
        if (!field.label("pl").isEmpty()) {
            written.add("pl", field.labelPl()).add("en", field.labelEn());
        }
        return written;
    }

    /** Whether a kept layout is the reader's own. */
    static boolean isOwn(String kept) {
        return parse(kept).getBoolean("own");
    }

    /** Its sections. */
    static List<LayoutSection> kept(String kept) {
        return parse(kept).getJsonArray("sections").getValuesAs(LayoutJson::section);
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static LayoutSection section(JsonObject section) {
        return new LayoutSection(
                section.getString("key"),
                section.getString("pl"),
                section.getString("en"),
                section.getBoolean("hidden"),
                section.getJsonArray("fields").getValuesAs(LayoutJson::field));
    }

    private static LayoutField field(JsonObject field) {
        return new LayoutField(
                field.getString("key"),
                Show.valueOf(field.getString("show")),
                field.getString("pl", ""),
                field.getString("en", ""));
    }
}
