package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.layout.LayoutField;
import org.kontor.crm.layout.LayoutField.Show;
import org.kontor.crm.layout.LayoutSection;
import org.kontor.crm.layout.LayoutSlot;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/** Layouts as JSON, and back. */
final class LayoutJson {

    private LayoutJson() {}

    /** A layout, without fields that are out of use. */
    static JsonObject layout(RecordLayout layout, List<LayoutSlot> slots) {
        List<String> used = slots.stream()
                .filter(slot -> !slot.retired())
                .map(LayoutSlot::key)
                .toList();
        JsonArrayBuilder sections = Json.createArrayBuilder();
        layout.sections().forEach(section -> sections.add(section(section, used)));
        return Json.createObjectBuilder()
                .add("whose", layout.whose().name())
                .add("sections", sections)
                .build();
    }

    private static JsonObjectBuilder section(LayoutSection section, List<String> used) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        section.fields().stream()
                .filter(field -> used.contains(field.key()))
                .forEach(field -> fields.add(written(field)));
        return Json.createObjectBuilder()
                .add("key", section.key())
                .add("titles", labels(section.titlePl(), section.titleEn()))
                .add("hidden", section.hidden())
                .add("fields", fields);
    }

    private static JsonObjectBuilder written(LayoutField field) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("key", field.key())
                .add("show", field.show().name());
        return field.label("pl").isEmpty() ? json : json.add("labels", labels(field.labelPl(), field.labelEn()));
    }

    private static JsonObjectBuilder labels(String pl, String en) {
        return Json.createObjectBuilder().add("pl", pl).add("en", en);
    }

    /**
     * The sections of a document, which may also be one that was read.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static List<LayoutSection> sections(JsonObject document) {
        Members members = Members.of(document).allow(Set.of("whose", "sections"));
        if (!document.containsKey("sections")) {
            members.problem("sections", "rest.error.needed");
        }
        List<LayoutSection> sections =
                members.objects("sections").stream().map(LayoutJson::section).toList();
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return sections;
    }

    private static LayoutSection section(Members section) {
        section.allow(Set.of("key", "titles", "hidden", "fields"));
        Members titles = section.object("titles");
        return new LayoutSection(
                text(section.needed("key")),
                label(titles, "pl"),
                label(titles, "en"),
                section.flag("hidden"),
                section.objects("fields").stream().map(LayoutJson::field).toList());
    }

    private static LayoutField field(Members field) {
        field.allow(Set.of("key", "show", "labels"));
        Show show = field.constant("show", Show.class);
        Members labels = field.object("labels");
        return new LayoutField(
                text(field.needed("key")), show == null ? Show.FILLED : show, label(labels, "pl"), label(labels, "en"));
    }

    private static String label(@Nullable Members labels, String language) {
        return labels == null ? "" : text(labels.allow(Set.of("pl", "en")).text(language));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
