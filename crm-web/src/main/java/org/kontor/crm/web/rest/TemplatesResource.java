package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Cause;
import org.kontor.crm.requisite.KeptTemplate;
import org.kontor.crm.requisite.TemplateChange;
import org.kontor.crm.requisite.TemplateService;
import org.kontor.crm.requisite.TemplateSettings;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/** Templates of legal identities: listed for all, kept by those who may change settings (S-16). */
@Path("requisite-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplatesResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    TemplateService templates;

    @Inject
    TemplateSettings settings;

    @Inject
    CurrentUser currentUser;

    /** What legal identities are made of; retired templates can be read but no longer chosen. */
    @GET
    public Response templates() {
        return Answers.ok(Json.createObjectBuilder()
                        .add("items", RequisiteJson.templates(templates.all()))
                        .build())
                .build();
    }

    /** Adds a template. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        currentUser.getRights().requireSettings();
        String code = settings.add(currentUser.act(Cause.REST), TemplateJson.created(JsonBody.read(body)))
                .code();
        KeptTemplate kept = find(code);
        return Answers.json(Status.CREATED, TemplateJson.template(kept.template()))
                .tag(EntityTags.of(kept.version()))
                .location(uri.getAbsolutePathBuilder().path(code).build())
                .build();
    }

    /** One template. */
    @GET
    @Path("{code}")
    public Response template(@PathParam("code") String code) {
        return answer(code);
    }

    /** Changes a template by a JSON Merge Patch; the list of fields is replaced as a whole. */
    @PATCH
    @Path("{code}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        KeptTemplate kept = find(code);
        demand(EntityTags.needed(ifMatch), kept);
        settings.save(currentUser.act(Cause.REST), code, TemplateJson.patched(kept, JsonBody.read(body)));
        return answer(code);
    }

    /** Deletes a template that was never used; the answer names the change set, for undoing. */
    @DELETE
    @Path("{code}")
    public Response delete(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        KeptTemplate kept = find(code);
        Long version = null;
        if (ifMatch != null && !ifMatch.isBlank()) {
            demand(ifMatch, kept);
            version = kept.version();
        }
        TemplateChange change = settings.delete(currentUser.act(Cause.REST), code, version);
        return Answers.ok(Json.createObjectBuilder()
                        .add("changeSetId", CompanyJson.number(change.changeSetId()))
                        .build())
                .build();
    }

    private Response answer(String code) {
        KeptTemplate kept = find(code);
        return Answers.ok(TemplateJson.template(kept.template()))
                .tag(EntityTags.of(kept.version()))
                .build();
    }

    private KeptTemplate find(String code) {
        return settings.find(currentUser.getRights(), code);
    }

    private void demand(String ifMatch, KeptTemplate kept) {
        if (!EntityTags.names(ifMatch, kept.version())) {
            throw settings.conflict(currentUser.getRights(), kept.template().code());
        }
    }
}
