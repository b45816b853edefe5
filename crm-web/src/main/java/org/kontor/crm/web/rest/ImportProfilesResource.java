package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Cause;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.SavedProfile;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.signin.CurrentUser;

/** Profiles of imports: the caller's own and the shared ones (I-03). */
@Path("import-profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportProfilesResource {

    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    ImportService imports;

    @Inject
    ImportProfiles profiles;

    @Inject
    CurrentUser currentUser;

    /** All of them, the caller's own first. */
    @GET
    public Response profiles() {
        imports.requireImport(currentUser.getRights());
        return Answers.ok(ProfileJson.profiles(profiles.all(currentUser.getRights())))
                .build();
    }

    /** Adds a profile. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        long id = profiles.add(currentUser.act(Cause.REST), ProfileJson.read(JsonBody.read(body)));
        SavedProfile profile = found(id);
        return Answers.json(Status.CREATED, ProfileJson.profile(profile))
                .tag(EntityTags.of(profile.version()))
                .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .build();
    }

    /** One profile. */
    @GET
    @Path(ONE)
    public Response profile(@PathParam("id") long id) {
        SavedProfile profile = found(id);
        return Answers.ok(ProfileJson.profile(profile))
                .tag(EntityTags.of(profile.version()))
                .build();
    }

    /** Makes a profile what the body says. */
    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        long seen = seen(EntityTags.needed(ifMatch), found(id));
        profiles.save(currentUser.act(Cause.REST), id, seen, ProfileJson.read(JsonBody.read(body)));
        return profile(id);
    }

    /** Deletes a profile; the answer names the change set, for undoing. */
    @DELETE
    @Path(ONE)
    public Response delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        SavedProfile profile = found(id);
        long seen = ifMatch == null || ifMatch.isBlank() ? profile.version() : seen(ifMatch, profile);
        return Answers.ok(HistoryJson.changeSet(profiles.delete(currentUser.act(Cause.REST), id, seen)))
                .build();
    }

    /** An older version is the service's to refuse: it knows who was faster. */
    private static long seen(String ifMatch, SavedProfile profile) {
        return EntityTags.names(ifMatch, profile.version()) ? profile.version() : profile.version() - 1;
    }

    private SavedProfile found(long id) {
        return profiles.find(currentUser.getRights(), id)
                .orElseThrow(() -> new NotFound(new RecordRef("importProfile", id)));
    }
}
