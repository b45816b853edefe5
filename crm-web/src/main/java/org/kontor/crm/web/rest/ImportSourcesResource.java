package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.importsource.ImportSources;
import org.kontor.crm.importsource.SavedSource;
import org.kontor.crm.importsource.SourceForm;
import org.kontor.crm.importsource.SourceRun;
import org.kontor.crm.shared.Json;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.imports.SourceWords;
import org.kontor.crm.web.signin.CurrentUser;

/** Sources of imports (I-09): where files come from by themselves. */
@Path("import-sources")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportSourcesResource {

    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    ImportSources sources;

    @Inject
    SourceWords words;

    @Inject
    CurrentUser currentUser;

    /** The sources one may see, by name. */
    @GET
    public Response list() {
        Map<Long, SourceRun> newest = sources.newest(currentUser.getRights());
        JsonArrayBuilder items = Json.createArrayBuilder();
        sources.all(currentUser.getRights())
                .forEach(source -> items.add(ImportSourceJson.source(source, newest.get(source.id()), words)));
        return Answers.ok(Json.createObjectBuilder().add("items", items).build())
                .build();
    }

    /** Adds a source. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        long id = sources.add(act(), ImportSourceJson.form(JsonBody.read(body)));
        return Response.fromResponse(answer(Status.CREATED, id))
                .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .build();
    }

    /** One source, and what it has found last. */
    @GET
    @Path(ONE)
    public Response source(@PathParam("id") long id) {
        return answer(Status.OK, id);
    }

    /** Changes a source as a whole; a secret that is left out stays. */
    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        SavedSource source = find(id);
        demand(EntityTags.needed(ifMatch), source);
        SourceForm form = ImportSourceJson.form(JsonBody.read(body));
        form.setVersion(source.version());
        if (form.getOwnerId() == null) {
            form.setOwnerId(source.ownerId());
        }
        sources.save(act(), id, form);
        return answer(Status.OK, id);
    }

    /** Deletes a source; what it has imported stays. */
    @DELETE
    @Path(ONE)
    public Response delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        SavedSource source = find(id);
        if (ifMatch != null && !ifMatch.isBlank()) {
            demand(ifMatch, source);
        }
        sources.delete(act(), id, source.version());
        return Response.noContent().build();
    }

    /** Lets somebody look at once. */
    @POST
    @Path(ONE + "/run")
    public Response run(@PathParam("id") long id) {
        sources.runNow(act(), id);
        return answer(Status.ACCEPTED, id);
    }

    private Act act() {
        return currentUser.act(Cause.REST);
    }

    private SavedSource find(long id) {
        return sources.find(currentUser.getRights(), id)
                .orElseThrow(() -> new NotFound(new RecordRef("importSource", id)));
    }

    private void demand(String ifMatch, SavedSource source) {
        if (!EntityTags.names(ifMatch, source.version())) {
            throw sources.conflict(currentUser.getRights(), source);
        }
    }

    private Response answer(Status status, long id) {
        SavedSource source = find(id);
        List<SourceRun> runs = sources.runs(currentUser.getRights(), id);
        return Answers.json(status, ImportSourceJson.source(source, runs.isEmpty() ? null : runs.get(0), words))
                .tag(EntityTags.of(source.version()))
                .build();
    }
}
