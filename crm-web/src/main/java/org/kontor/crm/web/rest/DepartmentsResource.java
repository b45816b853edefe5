package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.shared.Json;
import org.kontor.crm.staff.Department;
import org.kontor.crm.staff.DepartmentSettings;
import org.kontor.crm.staff.StaffChange;
import org.kontor.crm.web.signin.CurrentUser;

/** The tree of departments, for those who may change settings. */
@Path("departments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DepartmentsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    DepartmentSettings settings;

    @Inject
    CurrentUser currentUser;

    /** The whole tree, each department after the one above it. */
    @GET
    public Response tree() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        settings.tree(currentUser.getRights()).stream()
                .map(DepartmentJson::department)
                .forEach(items::add);
        return Answers.ok(Json.createObjectBuilder().add("items", items).build())
                .build();
    }

    /** Adds a department. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        currentUser.getRights().requireSettings();
        long id =
                settings.add(act(), DepartmentJson.created(JsonBody.read(body))).id();
        Department department = find(id);
        return Answers.json(Status.CREATED, DepartmentJson.department(department))
                .tag(EntityTags.of(department.version()))
                .location(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .build();
    }

    /** One department. */
    @GET
    @Path(ONE)
    public Response department(@PathParam("id") long id) {
        return answer(find(id));
    }

    /** Whom a move would touch; without {@code parent} to the top. Nothing is moved. */
    @GET
    @Path(ONE + "/move")
    public Response move(@PathParam("id") long id, @QueryParam("parent") @Nullable Long parent) {
        return Answers.ok(DepartmentJson.move(settings.preview(currentUser.getRights(), id, parent)))
                .build();
    }

    /** Renames, moves, or gives another head by a JSON Merge Patch. */
    @PATCH
    @Path(ONE)
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        Department department = find(id);
        demand(EntityTags.needed(ifMatch), department);
        settings.save(act(), id, DepartmentJson.patched(department, JsonBody.read(body)));
        return answer(find(id));
    }

    /** Deletes an empty department; the answer names the change set, for undoing. */
    @DELETE
    @Path(ONE)
    public Response delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        Department department = find(id);
        Long version = null;
        if (ifMatch != null && !ifMatch.isBlank()) {
            demand(ifMatch, department);
            version = department.version();
        }
        StaffChange change = settings.delete(act(), id, version);
        return Answers.ok(Json.createObjectBuilder()
                        .add("changeSetId", CompanyJson.number(change.changeSetId()))
                        .build())
                .build();
    }

    private Act act() {
        return currentUser.act(Cause.REST);
    }

    private Department find(long id) {
        return settings.department(currentUser.getRights(), id);
    }

    private void demand(String ifMatch, Department department) {
        if (!EntityTags.names(ifMatch, department.version())) {
            throw settings.conflict(currentUser.getRights(), department.id());
        }
    }

    private static Response answer(Department department) {
        return Answers.ok(DepartmentJson.department(department))
                .tag(EntityTags.of(department.version()))
                .build();
    }
}
