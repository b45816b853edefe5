package org.kontor.crm.web.rest;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.requisite.KeptTemplate;
import org.kontor.crm.requisite.Template;
import org.kontor.crm.requisite.TemplateFieldForm;
import org.kontor.crm.requisite.TemplateForm;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;

/** Templates of legal identities as JSON, and back. */
final class TemplateJson {

    private static final Set<String> NEW = Set.of("code", "country", "holder", "labels", "fields", "position");
    private static final Set<String> KNOWN =
            Set.of("code", "country", "holder", "labels", "fields", "position", "retired");
    private static final Set<String> FIELD = Set.of("code", "labels", "identifier", "required");

    private TemplateJson() {}

    /** One template, as the list of all has it. */
    static JsonObject template(Template template) {
        return RequisiteJson.templates(List.of(template)).getJsonObject(0);
    }

    /**
     * The form of a new template.
     *
     * @throws Invalid naming every member that cannot be read
     */
    static TemplateForm created(JsonObject document) {
        Members members = Members.of(document).allow(NEW);
        TemplateForm form = read(members);
        form.setCode(members.text("code"));
        return readable(members, form);
    }

    /**
     * The form of a template after a JSON Merge Patch (RFC 7396).
     *
     * @throws Invalid naming every member that cannot be read
     */
    static TemplateForm patched(KeptTemplate kept, JsonObject patch) {
        JsonObject current = template(kept.template());
        JsonObject merged = Json.createMergePatch(patch).apply(current).asJsonObject();
        Members members = Members.of(merged).allow(KNOWN);
        if (!current.getOrDefault("code", JsonValue.NULL).equals(merged.get("code"))) {
            members.problem("code", "rest.error.readOnly");
        }
        TemplateForm form = read(members);
        form.setRetired(members.flag("retired"));
        form.setVersion(kept.version());
        return readable(members, form);
    }

    private static TemplateForm read(Members members) {
        TemplateForm form = new TemplateForm();
        form.setCountry(members.text("country"));
        Template.Holder holder = members.constant("holder", Template.Holder.class);
        if (holder == null) {
            members.needed("holder");
        } else {
            form.setHolder(holder);
        }
        form.setLabelPl(label(members, "pl"));
        form.setLabelEn(label(members, "en"));
        form.setPlace(place(members));
        form.setFields(
                members.objects("fields").stream().map(TemplateJson::field).toList());
        return form;
    }

    private static TemplateFieldForm field(Members field) {
        field.allow(FIELD);
        TemplateFieldForm form = new TemplateFieldForm();
        form.setCode(field.text("code"));
        form.setLabelPl(label(field, "pl"));
        form.setLabelEn(label(field, "en"));
        form.setIdentifier(field.constant("identifier", Identifier.class));
        form.setRequired(field.flag("required"));
        return form;
    }

    private static @Nullable String label(Members members, String language) {
        Members labels = members.object("labels");
        return labels == null ? null : labels.text(language);
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

    private static TemplateForm readable(Members members, TemplateForm form) {
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return form;
    }
}
