package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Cause;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listing.ListKnown;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.listview.SavedView;
import org.kontor.crm.listview.SavedViews;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * Views of a list: the caller's own and the shared ones (B-07, B-08). Each kind of record has a class of its own below it,
 * because a path that begins with a word wins over one that begins with a choice of words.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordViewsResource {

    private static final String ONE = "{id: [0-9]{1,18}}";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    SavedViews views;

    @Inject
    CurrentUser currentUser;

    /** All of them, tabs in their order first. */
    @GET
    public Response views() {
        return Answers.ok(ViewJson.views(views.all(currentUser.getRights(), kind())))
                .build();
    }

    /** Adds a view. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        long id = views.add(
                currentUser.act(Cause.REST), kind(), ViewJson.created(JsonBody.read(body), fields(), columns()));
        SavedView view = found(id);
        return Answers.json(Status.CREATED, ViewJson.view(view))
                .tag(EntityTags.of(view.version()))
                .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .build();
    }

    /** One view. */
    @GET
    @Path(ONE)
    public Response view(@PathParam("id") long id) {
        SavedView view = found(id);
        return Answers.ok(ViewJson.view(view))
                .tag(EntityTags.of(view.version()))
                .build();
    }

    /** Changes a view by a JSON Merge Patch. */
    @PATCH
    @Path(ONE)
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        SavedView view = found(id);
        long seen = seen(EntityTags.needed(ifMatch), view);
        views.save(
                currentUser.act(Cause.REST),
                kind(),
                id,
                seen,
                ViewJson.patched(view, JsonBody.read(body), fields(), columns()));
        return view(id);
    }

    /** Deletes a view; the answer names the change set, for undoing. */
    @DELETE
    @Path(ONE)
    public Response delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        SavedView view = found(id);
        long seen = ifMatch == null || ifMatch.isBlank() ? view.version() : seen(ifMatch, view);
        return Answers.ok(HistoryJson.changeSet(views.delete(currentUser.act(Cause.REST), kind(), id, seen)))
                .build();
    }

    /** Says which views are the caller's tabs, in their order; the others are none. */
    @PUT
    @Path("tabs")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response arrange(InputStream body) {
        Members members = Members.of(JsonBody.read(body)).allow(Set.of("views"));
        List<Long> ids = new ArrayList<>();
        for (JsonValue one : members.list("views")) {
            if (one instanceof JsonNumber number && Members.isSensible(number) && number.isIntegral()) {
                ids.add(number.longValue());
            } else {
                members.problem("views", "rest.error.id");
            }
        }
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        views.arrange(currentUser.act(Cause.REST), kind(), ids);
        return views();
    }

    /** An older version is the service's to refuse: it knows who was faster. */
    private static long seen(String ifMatch, SavedView view) {
        return EntityTags.names(ifMatch, view.version()) ? view.version() : view.version() - 1;
    }

    private SavedView found(long id) {
        return views.find(currentUser.getRights(), kind(), id)
                .orElseThrow(() -> new NotFound(new RecordRef("listView", id)));
    }

    /** The list, as views name it. */
    abstract String kind();

    /** What it knows. */
    abstract RecordLists lists();

    private ListKnown fields() {
        return lists().known(currentUser.getRights());
    }

    private Set<String> columns() {
        return lists().fields(currentUser.getRights()).stream()
                .filter(FieldDescriptor::inList)
                .map(field -> field.key())
                .collect(Collectors.toSet());
    }
}
