package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.duplicate.Candidate;
import org.kontor.crm.duplicate.DuplicateService;
import org.kontor.crm.duplicate.Duplicates;
import org.kontor.crm.duplicate.Reason;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/** Companies that may be the same one (B-04). */
@Path("companies/duplicates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatesResource {

    @Inject
    DuplicateService duplicates;

    @Inject
    CustomFieldService fields;

    @Inject
    CurrentUser currentUser;

    /** What a company, as it would be added, may be a duplicate of; nothing is added. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response find(InputStream body, @QueryParam("of") @Nullable String of) {
        if (of != null && !of.matches("\\d{1,18}")) {
            throw Refusal.of("of", "rest.error.id");
        }
        CompanyForm form = CompanyReader.created(JsonBody.read(body), currentUser.getUserId(), fields.inUse("company"));
        Long self = of == null ? null : Long.valueOf(of);
        return Answers.ok(json(duplicates.find(currentUser.getRights(), form, self, Set.of())))
                .build();
    }

    private static JsonObject json(Duplicates found) {
        JsonArrayBuilder owners = Json.createArrayBuilder();
        found.owners().forEach(owner -> owners.add(CompanyJson.person(owner)));
        return Json.createObjectBuilder()
                .add("candidates", json(found.candidates()))
                .add("distinct", json(found.apart()))
                .add("owners", owners)
                .build();
    }

    private static JsonArrayBuilder json(List<Candidate> candidates) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (Candidate candidate : candidates) {
            JsonArrayBuilder reasons = Json.createArrayBuilder();
            candidate.reasons().forEach(reason -> reasons.add(json(reason)));
            items.add(Json.createObjectBuilder()
                    .add("id", candidate.id())
                    .add("name", candidate.name())
                    .add("responsible", CompanyJson.person(candidate.responsible()))
                    .add("score", candidate.score())
                    .add("certainty", candidate.certainty().name())
                    .add("reasons", reasons));
        }
        return items;
    }

    private static JsonObjectBuilder json(Reason reason) {
        JsonObjectBuilder document =
                Json.createObjectBuilder().add("code", reason.kind().name());
        if (reason.identifier() != null) {
            document.add("identifier", reason.identifier().name());
        }
        if (reason.kind() == Reason.Kind.ALIKE_NAME) {
            document.add("likeness", Math.round(reason.likeness() * 100) / 100.0);
        }
        return document;
    }
}
