package org.kontor.crm.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomOption;
import org.kontor.crm.customfield.CustomOptionForm;
import org.kontor.crm.customfield.CustomSection;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.filter.IndexState;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/** Definitions of custom fields as JSON, and back. */
final class CustomFieldJson {

    private static final Set<String> KNOWN = Set.of(
            "key",
            "type",
            "target",
            "section",
            "labels",
            "help",
            "required",
            "multiple",
            "inList",
            "filterable",
            "searchable",
            "index",
            "retired",
            "defaults",
            "options",
            "position",
            "version");
    private static final Set<String> KEPT = Set.of("key", "type", "target", "index", "version");

    private CustomFieldJson() {}

    /**
     * All fields in their order.
     *
     * @param indexes how far their indexes are, by key
     */
    static JsonArray fields(List<CustomField> fields, Map<String, IndexState> indexes) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        fields.forEach(field -> items.add(field(field, fields, indexes)));
        return items.build();
    }

    /**
     * One field.
     *
     * @param fields all of them, which tells its position
     * @param indexes how far their indexes are, by key
     */
    static JsonObject field(CustomField field, List<CustomField> fields, Map<String, IndexState> indexes) {
        JsonArrayBuilder options = Json.createArrayBuilder();
        field.options().forEach(option -> options.add(option(option)));
        return Json.createObjectBuilder()
                .add("key", field.key())
                .add("version", field.version())
                .add("type", field.type().name())
                .add("target", CompanyJson.text(field.target()))
                .add("section", field.section().name())
                .add("labels", words(field.texts().labelPl(), field.texts().labelEn()))
                .add("help", words(field.texts().helpPl(), field.texts().helpEn()))
                .add("required", field.required())
                .add("multiple", field.multiple())
                .add("inList", field.traits().inList())
                .add("filterable", field.traits().filterable())
                .add("searchable", field.traits().searchable())
                .add("index", indexes.getOrDefault(field.key(), IndexState.NONE).name())
                .add("retired", field.retired())
                .add("defaults", Json.createArrayBuilder(field.defaults()))
                .add("options", options)
                .add("position", fields.indexOf(field) + 1)
                .build();
    }

    /**
     * The form of a new field.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static CustomFieldForm created(JsonObject document) {
        Members members = Members.of(document).allow(KNOWN);
        CustomFieldForm form = read(members);
        form.setKey(members.text("key"));
        return readable(members, form);
    }

    /**
     * The form of a field after a JSON Merge Patch (RFC 7396).
     *
     * @param current the field as it is now
     * @throws Invalid naming every member that cannot be read
     */
    static CustomFieldForm patched(JsonObject current, JsonObject patch) {
        JsonObject merged = Json.createMergePatch(patch).apply(current).asJsonObject();
        Members members = Members.of(merged).allow(KNOWN);
        KEPT.stream()
                .filter(name -> !merged.getOrDefault(name, JsonValue.NULL).equals(current.get(name)))
                .forEach(name -> members.problem(name, "rest.error.readOnly"));
        CustomFieldForm form = read(members);
        form.setPlace(place(members));
        form.setVersion(current.getJsonNumber("version").longValueExact());
        return readable(members, form);
    }

    private static CustomFieldForm read(Members members) {
        CustomFieldForm form = new CustomFieldForm();
        CustomType type = members.constant("type", CustomType.class);
        if (type == null && members.problems().isEmpty()) {
            members.problem("type", "error.required");
        }
        form.setType(type == null ? CustomType.TEXT : type);
        form.setTarget(members.text("target"));
        CustomSection section = members.constant("section", CustomSection.class);
        form.setSection(section == null ? CustomSection.MORE : section);
        Members labels = members.object("labels");
        if (labels != null) {
            labels.allow(Set.of("pl", "en"));
            form.setLabelPl(labels.text("pl"));
            form.setLabelEn(labels.text("en"));
        }
        Members help = members.object("help");
        if (help != null) {
            help.allow(Set.of("pl", "en"));
            form.setHelpPl(help.text("pl"));
            form.setHelpEn(help.text("en"));
        }
        traits(members, form);
        form.setDefaults(members.strings("defaults"));
        form.setOptions(
                members.objects("options").stream().map(CustomFieldJson::option).toList());
        return form;
    }

    private static @Nullable Integer place(Members members) {
        BigDecimal place = members.number("position");
        try {
            return place == null ? null : place.intValueExact();
        } catch (ArithmeticException noPlace) {
            members.problem("position", "rest.error.id");
            return null;
        }
    }

    private static void traits(Members members, CustomFieldForm form) {
        form.setRequired(members.flag("required"));
        form.setMultiple(members.flag("multiple"));
        form.setInList(members.flag("inList"));
        form.setFilterable(members.flag("filterable"));
        form.setSearchable(members.flag("searchable"));
        form.setRetired(members.flag("retired"));
    }

    private static CustomOptionForm option(Members members) {
        members.allow(Set.of("code", "labels", "retired"));
        CustomOptionForm form = new CustomOptionForm();
        form.setCode(members.text("code"));
        Members labels = members.object("labels");
        if (labels != null) {
            form.setLabelPl(labels.text("pl"));
            form.setLabelEn(labels.text("en"));
        }
        form.setRetired(members.flag("retired"));
        return form;
    }

    private static JsonObject option(CustomOption option) {
        return Json.createObjectBuilder()
                .add("code", option.code())
                .add("labels", words(option.labelPl(), option.labelEn()))
                .add("retired", option.retired())
                .build();
    }

    private static JsonObject words(String pl, String en) {
        return Json.createObjectBuilder().add("pl", pl).add("en", en).build();
    }

    private static CustomFieldForm readable(Members members, CustomFieldForm form) {
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return form;
    }
}
