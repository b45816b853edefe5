package org.kontor.crm.web.rest;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.kontor.crm.access.Decision;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.SettingsForbidden;
import org.kontor.crm.change.ViewOnlyRefused;
import org.kontor.crm.company.SameNip;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.problem.ProblemDocument;

/** Refusals that tell more than a sentence: who was faster, and why rights do not reach. */
final class Explanations {

    private Explanations() {}

    /** 412 with the version there is now and who made it. */
    static ProblemDocument stale(EditConflict conflict) {
        Problem who = conflict.consoleUser() == null
                ? null
                : Problem.of("", "actor.console", conflict.consoleUser(), conflict.who());
        return ProblemDocument.of(412, "stale", who == null ? conflict.who() : who)
                .with(language -> Json.createObjectBuilder()
                        .add("currentVersion", conflict.currentVersion())
                        .add("changedBy", who == null ? conflict.who() : ProblemDocument.words(who, language))
                        .add("changedAt", CompanyJson.moment(conflict.when()))
                        .build());
    }

    /** 403 with the level that decided and what each role gives. */
    static ProblemDocument forbidden(Forbidden forbidden) {
        return ProblemDocument.of(
                        403,
                        "forbidden",
                        forbidden.operation(),
                        forbidden.decision().level())
                .with(language -> Json.createObjectBuilder()
                        .add("explanation", explanation(forbidden, language))
                        .build());
    }

    /** 403 for those whose roles do not open the settings, with the roles they hold. */
    static ProblemDocument settings(SettingsForbidden forbidden) {
        return ProblemDocument.of(403, "settings").with(language -> {
            JsonArrayBuilder roles = Json.createArrayBuilder();
            forbidden
                    .roles(language)
                    .forEach(role -> roles.add(Json.createObjectBuilder().add("role", role)));
            return Json.createObjectBuilder()
                    .add(
                            "explanation",
                            Json.createObjectBuilder()
                                    .add("permission", "SETTINGS")
                                    .add("roles", roles))
                    .build();
        });
    }

    /** 409 with the companies that have the NIP; saved when the same call says why. */
    static ProblemDocument sameNip(SameNip taken) {
        JsonArrayBuilder companies = Json.createArrayBuilder();
        taken.twins()
                .forEach(twin -> companies.add(
                        Json.createObjectBuilder().add("id", twin.id()).add("name", twin.name())));
        JsonObject more = Json.createObjectBuilder().add("companies", companies).build();
        return new ProblemDocument(409, "duplicateNip", List.of(), taken.problems(), language -> more);
    }

    /** 409 for a rule that has no field to point at; 403 where nothing at all may be written. */
    static ProblemDocument refused(BusinessException refused) {
        String[] parameters = refused.parameters().stream().map(String::valueOf).toArray(String[]::new);
        Problem problem = Problem.of("", refused.key(), parameters);
        int status = refused instanceof ViewOnlyRefused ? 403 : 409;
        return new ProblemDocument(
                status, "refused", List.of(), List.of(problem), language -> JsonValue.EMPTY_JSON_OBJECT);
    }

    private static JsonObject explanation(Forbidden forbidden, String language) {
        Decision decision = forbidden.decision();
        return Json.createObjectBuilder()
                .add("entity", forbidden.entity().name())
                .add("operation", forbidden.operation().name())
                .add("level", decision.level().name())
                .add("roles", AccessJson.roles(decision, language))
                .build();
    }
}
