package org.kontor.crm.web.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.picklist.PicklistForm;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.Tone;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/** Values of selection lists as JSON, and back. */
final class PicklistJson {

    private static final Set<String> NEW = Set.of("code", "labels", "tone", "position");
    private static final Set<String> KNOWN = Set.of("code", "labels", "tone", "retired", "position");

    private PicklistJson() {}

    /** All values of a list in their order. */
    static JsonArray items(List<PicklistItem> items) {
        JsonArrayBuilder values = Json.createArrayBuilder();
        items.forEach(item -> values.add(item(item, items)));
        return values.build();
    }

    /**
     * One value.
     *
     * @param items the whole list, which tells its position
     */
    static JsonObject item(PicklistItem item, List<PicklistItem> items) {
        return Json.createObjectBuilder()
                .add("code", item.code())
                .add(
                        "labels",
                        Json.createObjectBuilder().add("pl", item.labelPl()).add("en", item.labelEn()))
                .add("tone", item.tone().name())
                .add("retired", item.retired())
                .add("position", items.indexOf(item) + 1)
                .build();
    }

    /**
     * The form of a new value.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static PicklistForm created(JsonObject document) {
        Members members = Members.of(document).allow(NEW);
        PicklistForm form = read(members);
        form.setCode(members.text("code"));
        return readable(members, form);
    }

    /**
     * The form of a value after a JSON Merge Patch (RFC 7396).
     *
     * @param current the value as it is now
     * @param version version of the list the caller has read
     * @throws Invalid naming every member that cannot be read
     */
    static PicklistForm patched(JsonObject current, long version, JsonObject patch) {
        JsonObject merged = Json.createMergePatch(patch).apply(current).asJsonObject();
        Members members = Members.of(merged).allow(KNOWN);
        if (!current.getOrDefault("code", JsonValue.NULL).equals(merged.get("code"))) {
            members.problem("code", "rest.error.readOnly");
        }
        PicklistForm form = read(members);
        form.setRetired(members.flag("retired"));
        form.setVersion(version);
        return readable(members, form);
    }

    private static PicklistForm read(Members members) {
        PicklistForm form = new PicklistForm();
        Members labels = members.object("labels");
        if (labels != null) {
            labels.allow(Set.of("pl", "en"));
            form.setLabelPl(labels.text("pl"));
            form.setLabelEn(labels.text("en"));
        }
        form.setTone(members.constant("tone", Tone.class));
        form.setPlace(place(members));
        return form;
    }

    private static @Nullable Integer place(Members members) {
        BigDecimal place = members.number("position");
        if (place == null) {
            return null;
        }
        try {
            return place.intValueExact();
        } catch (ArithmeticException noPlace) {
            members.problem("position", "rest.error.id");
            return null;
        }
    }

    private static PicklistForm readable(Members members, PicklistForm form) {
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return form;
    }
}
