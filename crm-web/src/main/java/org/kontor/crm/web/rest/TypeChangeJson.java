package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Objects;
import java.util.Set;
import org.kontor.crm.customfield.CustomType;
import org.kontor.crm.customfield.TypePreview;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.shell.Texts;

/** Changing the type of a custom field, as JSON. */
final class TypeChangeJson {

    private TypeChangeJson() {}

    /**
     * What is asked.
     *
     * @param type the type the field is to have
     * @param losing whether values that do not go over may leave the field
     * @param dryRun whether it is only to be looked at
     */
    record Asked(CustomType type, boolean losing, boolean dryRun) {}

    /** @throws Invalid naming every member that cannot be read */
    static Asked read(JsonObject document) {
        Members members = Members.of(document).allow(Set.of("type", "losing", "dryRun"));
        CustomType type = members.constant("type", CustomType.class);
        if (type == null && members.problems().isEmpty()) {
            members.problem("type", "rest.error.needed");
        }
        boolean losing = members.flag("losing");
        boolean dryRun = members.flag("dryRun");
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return new Asked(Objects.requireNonNull(type), losing, dryRun);
    }

    static JsonObject preview(TypePreview preview, Texts texts) {
        JsonArrayBuilder examples = Json.createArrayBuilder();
        preview.examples()
                .forEach(lost -> examples.add(Json.createObjectBuilder()
                        .add("id", lost.record())
                        .add("value", lost.text())
                        .add("code", lost.problem().key())
                        .add("message", texts.of(lost.problem()))));
        return Json.createObjectBuilder()
                .add("type", preview.type().name())
                .add("records", preview.records())
                .add("losing", preview.losing())
                .add("options", preview.options())
                .add("examples", examples)
                .build();
    }
}
