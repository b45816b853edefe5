package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.batch.bulk.BulkJobs;
import org.kontor.crm.bulk.BulkOutcome;
import org.kontor.crm.bulk.BulkService;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.listing.BulkChange;
import org.kontor.crm.listing.BulkPreview;
import org.kontor.crm.listing.BulkResult;
import org.kontor.crm.listing.RecordBulk;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * Many records changed or deleted at once (B-06): those that the conditions of the query name. Each kind of record has a
 * class of its own below it.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordBulkResource {

    @Inject
    BulkService runs;

    @Inject
    BulkJobs jobs;

    @Inject
    CurrentUser currentUser;

    /** What is asked: a value for a field, or deletion where there is no field; and whether it is only to be looked at. */
    private record Asked(@Nullable BulkChange change, boolean dryRun) {}

    /** Gives a field of all matching records a value. */
    @POST
    @Path("bulk-change")
    public Response change(InputStream body, @Context UriInfo uri) {
        Asked asked = read(JsonBody.read(body), Set.of("field", "value", "dryRun"));
        BulkChange change = Objects.requireNonNull(asked.change());
        Rights rights = currentUser.getRights();
        Conditions chosen = ListQuery.conditions(uri.getQueryParameters(), lists().known(rights));
        return asked.dryRun()
                ? preview(bulk().preview(rights, chosen, change))
                : done(runs.change(act(), kind(), chosen, change), uri);
    }

    /** Deletes all matching records. */
    @POST
    @Path("bulk-delete")
    public Response delete(InputStream body, @Context UriInfo uri) {
        Asked asked = read(JsonBody.read(body), Set.of("dryRun"));
        Rights rights = currentUser.getRights();
        Conditions chosen = ListQuery.conditions(uri.getQueryParameters(), lists().known(rights));
        return asked.dryRun()
                ? preview(bulk().previewDelete(rights, chosen))
                : done(runs.delete(act(), kind(), chosen), uri);
    }

    /** How far a run is, and what it did. */
    @GET
    @Path("bulk-runs/{id: [0-9]{1,18}}")
    public Response run(@PathParam("id") long id) {
        return Answers.ok(BulkRunJson.run(runs.run(currentUser.getRights(), id)))
                .build();
    }

    /** The kind of record, as runs name it. */
    abstract String kind();

    /** What its list knows. */
    abstract RecordLists lists();

    /** What is done with many of them. */
    abstract RecordBulk bulk();

    /** Path of the runs. */
    abstract String runsPath();

    /** 200 for what is done; 202 with a place to look for what a run does. */
    private Response done(BulkOutcome outcome, UriInfo uri) {
        BulkResult result = outcome.result();
        if (result != null) {
            return result(result);
        }
        long run = Objects.requireNonNull(outcome.run());
        jobs.start(run);
        return Answers.json(Status.ACCEPTED, BulkRunJson.run(runs.run(currentUser.getRights(), run)))
                .location(uri.getBaseUriBuilder()
                        .path(runsPath())
                        .path(Long.toString(run))
                        .build())
                .build();
    }

    private static Asked read(JsonObject document, Set<String> known) {
        Members members = Members.of(document).allow(known);
        boolean dryRun = members.flag("dryRun");
        BulkChange change = null;
        if (known.contains("field")) {
            String field = members.needed("field");
            change = new BulkChange(field == null ? "" : field, members.text("value"));
        }
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return new Asked(change, dryRun);
    }

    private Act act() {
        return currentUser.act(Cause.REST);
    }

    private static Response preview(BulkPreview preview) {
        return Answers.ok(Json.createObjectBuilder()
                        .add("changing", preview.changing())
                        .add("unchanged", preview.unchanged())
                        .add("forbidden", preview.forbidden())
                        .build())
                .build();
    }

    private static Response result(BulkResult result) {
        return Answers.ok(Json.createObjectBuilder()
                        .add("changed", result.changed())
                        .add("changeSetId", CompanyJson.number(result.changeSet() == 0 ? null : result.changeSet()))
                        .build())
                .build();
    }
}
