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
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistChange;
import org.kontor.crm.picklist.PicklistForm;
import org.kontor.crm.picklist.PicklistItem;
import org.kontor.crm.picklist.PicklistSettings;
import org.kontor.crm.picklist.PicklistTable;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * Values of selection lists, for those who may change settings (S-11, S-12, S-17). A list goes by the member of the company
 * that chooses from it. The list is what has a version: the ETag is the same for all of its values.
 */
@Path("picklists/{list}/items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PicklistsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @PathParam("list")
    String member = "";

    @Inject
    PicklistSettings settings;

    @Inject
    CurrentUser currentUser;

    /** All values of the list, retired ones too, in their order. */
    @GET
    public Response items() {
        PicklistTable table = table();
        return Answers.ok(Json.createObjectBuilder()
                        .add("items", PicklistJson.items(table.items()))
                        .build())
                .tag(EntityTags.of(table.version()))
                .build();
    }

    /** Adds a value. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        Picklist list = list();
        table();
        PicklistForm form = PicklistJson.created(JsonBody.read(body));
        String code = settings.add(currentUser.act(Cause.REST), list, form).code();
        PicklistTable table = table();
        return Answers.json(Status.CREATED, PicklistJson.item(item(table, code), table.items()))
                .tag(EntityTags.of(table.version()))
                .location(uri.getAbsolutePathBuilder().path(code).build())
                .build();
    }

    /** One value. */
    @GET
    @Path("{code}")
    public Response item(@PathParam("code") String code) {
        return answer(code);
    }

    /** Changes a value by a JSON Merge Patch: labels, tone, position, and whether it is retired. */
    @PATCH
    @Path("{code}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) {
        PicklistTable table = table();
        PicklistItem item = item(table, code);
        demand(EntityTags.needed(ifMatch), table);
        PicklistForm form =
                PicklistJson.patched(PicklistJson.item(item, table.items()), table.version(), JsonBody.read(body));
        settings.save(currentUser.act(Cause.REST), list(), code, form);
        return answer(code);
    }

    /** Deletes a value that was never used; the answer names the change set, for undoing. */
    @DELETE
    @Path("{code}")
    public Response delete(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        PicklistTable table = table();
        item(table, code);
        Long version = null;
        if (ifMatch != null && !ifMatch.isBlank()) {
            demand(ifMatch, table);
            version = table.version();
        }
        PicklistChange change = settings.delete(currentUser.act(Cause.REST), list(), code, version);
        return Answers.ok(Json.createObjectBuilder()
                        .add("changeSetId", CompanyJson.number(change.changeSetId()))
                        .build())
                .build();
    }

    private Response answer(String code) {
        PicklistTable table = table();
        return Answers.ok(PicklistJson.item(item(table, code), table.items()))
                .tag(EntityTags.of(table.version()))
                .build();
    }

    private PicklistTable table() {
        return settings.table(currentUser.getRights(), list());
    }

    private Picklist list() {
        return CompanyFields.find(member).map(field -> field.picklist()).orElseThrow(PicklistsResource::missing);
    }

    private static PicklistItem item(PicklistTable table, String code) {
        return table.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(PicklistsResource::missing);
    }

    private void demand(String ifMatch, PicklistTable table) {
        if (!EntityTags.names(ifMatch, table.version())) {
            throw settings.conflict(currentUser.getRights(), list());
        }
    }

    private static NotFound missing() {
        return new NotFound(new RecordRef("picklistItem", 0));
    }
}
