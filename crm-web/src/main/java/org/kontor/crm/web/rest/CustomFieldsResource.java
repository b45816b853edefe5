package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Cause;
import org.kontor.crm.customfield.CustomChange;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldForm;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.customfield.CustomFieldSettings;
import org.kontor.crm.customfield.CustomTypeService;
import org.kontor.crm.filter.CustomIndexService;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.signin.CurrentUser;

/** Custom fields of a kind of record (S-20): everybody reads them, those of the settings make and change them. */
@Path("custom-fields/{entity}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomFieldsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Set<String> ENTITIES = Set.of("company", "contact");

    @PathParam("entity")
    String entity = "";

    @Inject
    CustomFieldService fields;

    @Inject
    CustomFieldSettings settings;

    @Inject
    CustomTypeService types;

    @Inject
    Texts texts;

    @Inject
    CustomIndexService indexes;

    @Inject
    CurrentUser currentUser;

    /**
     * All fields, those out of use too, in their order. Those that the caller's roles hide are none, but for callers who may
     * change settings.
     */
    @GET
    public Response all() {
        List<CustomField> all = known();
        return Answers.ok(Json.createObjectBuilder()
                        .add("items", CustomFieldJson.fields(all, indexes.states(all)))
                        .build())
                .build();
    }

    /** Adds a field, behind all others; it works at once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        known();
        currentUser.getRights().requireSettings();
        CustomFieldForm form = CustomFieldJson.created(JsonBody.read(body));
        String key = settings.add(currentUser.act(Cause.REST), entity, form).key();
        CustomField field = field(key);
        return Answers.json(Status.CREATED, json(field))
                .tag(EntityTags.of(field.version()))
                .location(uri.getAbsolutePathBuilder().path(key).build())
                .build();
    }

    /** One field. */
    @GET
    @Path("{key}")
    public Response one(@PathParam("key") String key) {
        return answer(key);
    }

    /** Changes a field by a JSON Merge Patch: everything but its key and what it holds. */
    @PATCH
    @Path("{key}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        CustomField field = field(key);
        currentUser.getRights().requireSettings();
        demand(EntityTags.needed(ifMatch), field);
        JsonObject current = json(field);
        JsonObject patch = JsonBody.read(body);
        settings.save(currentUser.act(Cause.REST), entity, key, CustomFieldJson.patched(current, patch));
        return answer(key);
    }

    /** Gives a field another type, with the values of all records; with {@code dryRun} tells only what that would do. */
    @POST
    @Path("{key}/type-change")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeType(
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        CustomField field = field(key);
        currentUser.getRights().requireSettings();
        TypeChangeJson.Asked asked = TypeChangeJson.read(JsonBody.read(body));
        if (asked.dryRun()) {
            return Answers.ok(TypeChangeJson.preview(
                            types.preview(currentUser.getRights(), entity, key, asked.type()), texts))
                    .build();
        }
        demand(EntityTags.needed(ifMatch), field);
        CustomChange change =
                types.change(currentUser.act(Cause.REST), entity, key, field.version(), asked.type(), asked.losing());
        return Answers.ok(Json.createObjectBuilder()
                        .add("changeSetId", CompanyJson.number(change.changeSetId()))
                        .build())
                .build();
    }

    /** Deletes a field that no record has or ever had a value of; the answer names the change set, for undoing. */
    @DELETE
    @Path("{key}")
    public Response delete(@PathParam("key") String key, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        CustomField field = field(key);
        Long version = null;
        if (ifMatch != null && !ifMatch.isBlank()) {
            currentUser.getRights().requireSettings();
            demand(ifMatch, field);
            version = field.version();
        }
        CustomChange change = settings.delete(currentUser.act(Cause.REST), entity, key, version);
        return Answers.ok(Json.createObjectBuilder()
                        .add("changeSetId", CompanyJson.number(change.changeSetId()))
                        .build())
                .build();
    }

    private Response answer(String key) {
        CustomField field = field(key);
        return Answers.ok(json(field)).tag(EntityTags.of(field.version())).build();
    }

    private JsonObject json(CustomField field) {
        return CustomFieldJson.field(field, known(), indexes.states(List.of(field)));
    }

    private List<CustomField> known() {
        if (!ENTITIES.contains(entity)) {
            throw missing();
        }
        Rights rights = currentUser.getRights();
        Set<String> hidden =
                rights.mayChangeSettings() ? Set.of() : rights.hidden(Entity.valueOf(entity.toUpperCase(Locale.ROOT)));
        return fields.all(entity).stream()
                .filter(field -> !hidden.contains(field.path()))
                .toList();
    }

    private CustomField field(String key) {
        return known().stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(CustomFieldsResource::missing);
    }

    private void demand(String ifMatch, CustomField field) {
        if (!EntityTags.names(ifMatch, field.version())) {
            throw settings.conflict(currentUser.getRights(), entity, field.key());
        }
    }

    private static NotFound missing() {
        return new NotFound(new RecordRef("customField", 0));
    }
}
