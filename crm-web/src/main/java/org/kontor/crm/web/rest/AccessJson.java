package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import org.kontor.crm.access.Decision;
import org.kontor.crm.access.Explanation;
import org.kontor.crm.access.Flip;
import org.kontor.crm.access.Reason;
import org.kontor.crm.access.RoleGrant;
import org.kontor.crm.shared.Json;

/** Decisions and their reasons as JSON. */
final class AccessJson {

    private AccessJson() {}

    /** Everything about one decision. */
    static JsonObject explanation(Explanation explanation, String language) {
        JsonArrayBuilder flips = Json.createArrayBuilder();
        explanation.flips().forEach(flip -> flips.add(flip(flip, language)));
        return Json.createObjectBuilder()
                .add("user", person(explanation.userId(), explanation.userName()))
                .add("entity", explanation.entity().name())
                .add("operation", explanation.operation().name())
                .add("allowed", explanation.allowed())
                .add("readable", explanation.reading().allowed())
                .add("level", explanation.decision().level().name())
                .add("roles", roles(explanation.decision(), language))
                .add("responsible", person(explanation.subject().responsibleId(), explanation.responsible()))
                .add("availableToEveryone", explanation.subject().availableToEveryone())
                .add("responsibleDepartments", Json.createArrayBuilder(explanation.responsibleDepartments()))
                .add("userDepartments", Json.createArrayBuilder(explanation.userDepartments()))
                .add("hiddenFields", texts(explanation.hidden()))
                .add("readOnlyFields", texts(explanation.fixed()))
                .add("flips", flips)
                .build();
    }

    /** What each role gives, and which of its questions opens the record. */
    static JsonArrayBuilder roles(Decision decision, String language) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        decision.roles().forEach(reason -> roles.add(role(reason, language)));
        return roles;
    }

    private static JsonObject role(Reason reason, String language) {
        RoleGrant role = reason.role();
        JsonArrayBuilder steps = Json.createArrayBuilder();
        reason.children()
                .forEach(step -> steps.add(Json.createObjectBuilder()
                        .add("step", step.step().name())
                        .add("holds", step.holds())));
        return Json.createObjectBuilder()
                .add("role", role == null ? JsonValue.NULL : Json.createValue(role.name(language)))
                .add("department", CompanyJson.text(role == null ? null : role.department()))
                .add("level", String.valueOf(reason.level()))
                .add("steps", steps)
                .build();
    }

    private static JsonObjectBuilder flip(Flip flip, String language) {
        JsonObjectBuilder levels = Json.createObjectBuilder();
        flip.levels().forEach((operation, level) -> levels.add(operation.name(), level.name()));
        return Json.createObjectBuilder()
                .add("kind", flip.kind().name())
                .add(
                        "roles",
                        texts(flip.roles().stream()
                                .map(role -> role.name(language))
                                .toList()))
                .add("levels", levels);
    }

    private static JsonObjectBuilder person(long id, String name) {
        return Json.createObjectBuilder().add("id", id).add("name", name);
    }

    private static JsonArrayBuilder texts(Collection<String> texts) {
        return Json.createArrayBuilder(texts.stream().sorted().toList());
    }
}
