package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.batch.imports.ImportJobs;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.imports.ImportColumns;
import org.kontor.crm.imports.ImportCourse;
import org.kontor.crm.imports.ImportProfiles;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Halt;
import org.kontor.crm.imports.ImportRun.Moved;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.ImportUndoing;
import org.kontor.crm.imports.ImportWaiving;
import org.kontor.crm.imports.file.UnreadableFile;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.web.imports.ImportWords;
import org.kontor.crm.web.imports.RunWords;
import org.kontor.crm.web.signin.CurrentUser;

/** Imports of companies (I-07): a file in, a run to watch, its rejected rows out. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    ImportService imports;

    @Inject
    ImportProfiles profiles;

    @Inject
    ImportColumns columns;

    @Inject
    ImportWaiving waiving;

    @Inject
    ImportCourse course;

    @Inject
    ImportUndoing undoing;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportWords words;

    @Inject
    RunWords runWords;

    @Inject
    CurrentUser currentUser;

    /** Takes a file and starts its run at once; the optional profile says how to read it and what columns fill. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(
            @FormParam("file") @Nullable EntityPart file,
            @FormParam("profile") @Nullable EntityPart profile,
            @Context UriInfo uri) {
        if (file == null) {
            throw Refusal.of("file", "imports.upload.none");
        }
        JsonObject wanted = profile == null ? JsonObject.EMPTY_JSON_OBJECT : JsonBody.read(profile.getContent());
        Act act = currentUser.act(Cause.IMPORT);
        long id = upload(act, file, ImportProfile.of(wanted));
        jobs.start(id);
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(id)).build();
        return Answers.json(Status.ACCEPTED, document(imports.run(currentUser.getRights(), id)))
                .location(location)
                .build();
    }

    private long upload(Act act, EntityPart file, ImportProfile profile) {
        try {
            long id = imports.upload(act, file.getFileName().orElse("import.csv"), file.getContent());
            try {
                profile.saved(profiles, currentUser.getRights()).ifPresent(saved -> columns.use(act, id, saved.id()));
                profile.applyTo(imports, act, imports.run(currentUser.getRights(), id));
                waiving.waive(act, id, profile.waives());
                profile.queue(imports, act, id);
                return id;
            } catch (BusinessException | Refusal refused) {
                imports.discard(act, id);
                throw refused;
            }
        } catch (UnreadableFile unreadable) {
            throw Refusal.of(
                    "file",
                    unreadable.key(),
                    unreadable.parameters().stream().map(String::valueOf).toArray(String[]::new));
        }
    }

    /** Where a run stands and how many rows each bucket has. */
    @GET
    @Path(ONE)
    public Response status(@PathParam("id") long id) {
        return Answers.ok(document(started(currentUser.getRights(), id))).build();
    }

    /** Throws a run that has written nothing away, with its file. */
    @DELETE
    @Path(ONE)
    public Response discard(@PathParam("id") long id) {
        started(currentUser.getRights(), id);
        course.discard(currentUser.act(Cause.IMPORT), id);
        return Response.noContent().build();
    }

    /** Lets a tried run write what it showed; rows whose company has changed since are left out, or compared anew. */
    @POST
    @Path(ONE + "/apply")
    public Response apply(@PathParam("id") long id, @QueryParam("moved") @DefaultValue("SKIP") String moved) {
        Moved wanted = Refusal.choice("moved", Moved.values(), moved);
        started(currentUser.getRights(), id);
        course.apply(currentUser.act(Cause.IMPORT), id, wanted);
        jobs.start(id);
        return accepted(id);
    }

    /** Holds a run at the end of its portion of rows. */
    @POST
    @Path(ONE + "/pause")
    public Response pause(@PathParam("id") long id) {
        return hold(id, Halt.PAUSE);
    }

    /** Stops a run at the end of its portion of rows. */
    @POST
    @Path(ONE + "/stop")
    public Response stop(@PathParam("id") long id) {
        return hold(id, Halt.STOP);
    }

    private Response hold(long id, Halt halt) {
        started(currentUser.getRights(), id);
        course.hold(currentUser.act(Cause.IMPORT), id, halt);
        return accepted(id);
    }

    /** Lets a held or failed run go on where it is. */
    @POST
    @Path(ONE + "/resume")
    public Response goOn(@PathParam("id") long id) {
        started(currentUser.getRights(), id);
        course.goOn(currentUser.act(Cause.IMPORT), id);
        jobs.goOn(id);
        return accepted(id);
    }

    /** Takes the run back whole; afterwards its document says what that did. */
    @POST
    @Path(ONE + "/undo")
    public Response undo(@PathParam("id") long id) {
        started(currentUser.getRights(), id);
        undoing.begin(currentUser.act(Cause.REST), id);
        jobs.start(id);
        return accepted(id);
    }

    /** Takes the run's undo back: what it wrote stands again. */
    @POST
    @Path(ONE + "/redo")
    public Response redo(@PathParam("id") long id) {
        started(currentUser.getRights(), id);
        undoing.beginRedo(currentUser.act(Cause.REST), id);
        jobs.start(id);
        return accepted(id);
    }

    private Response accepted(long id) {
        return Answers.json(Status.ACCEPTED, document(imports.run(currentUser.getRights(), id)))
                .build();
    }

    private ImportRun started(Rights rights, long id) {
        return ImportRowsResource.started(imports, rights, id);
    }

    private JsonObject document(ImportRun run) {
        return ImportJson.of(run, words, runWords);
    }
}
