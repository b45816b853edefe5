package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.OptionalLong;
import org.kontor.crm.change.Cause;
import org.kontor.crm.layout.RecordLayout;
import org.kontor.crm.layout.RecordLayouts;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/**
 * How the page and the form of a kind of record look (S-06, S-20): the caller's own layout and the common one of whoever has
 * none, which only those who may change settings write. Each kind has a class of its own below it.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordLayoutsResource {

    private static final String COMMON = "common";

    @Inject
    CurrentUser currentUser;

    /** Where its layouts are kept. */
    abstract RecordLayouts layouts();

    /** What the caller sees: their own, else the common, else the usual layout. */
    @GET
    public Response find() {
        return answer(layouts().find(currentUser.getRights()));
    }

    /** What whoever has none of their own sees. */
    @GET
    @Path(COMMON)
    public Response findCommon() {
        return answer(layouts().findCommon(currentUser.getRights()));
    }

    /** Keeps a layout for the caller. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keep(InputStream body) {
        layouts().keep(currentUser.act(Cause.REST), LayoutJson.sections(JsonBody.read(body)), false);
        return find();
    }

    /** Keeps a layout for whoever has none; the caller's own one gives way to it. */
    @PUT
    @Path(COMMON)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response keepCommon(InputStream body) {
        currentUser.getRights().requireSettings();
        layouts().keep(currentUser.act(Cause.REST), LayoutJson.sections(JsonBody.read(body)), true);
        return findCommon();
    }

    /** Gives up the caller's own layout; the answer names the change set, for undoing. */
    @DELETE
    public Response reset() {
        return done(layouts().reset(currentUser.act(Cause.REST), false));
    }

    /** Gives up the common layout; the answer names the change set, for undoing. */
    @DELETE
    @Path(COMMON)
    public Response resetCommon() {
        return done(layouts().reset(currentUser.act(Cause.REST), true));
    }

    private Response answer(RecordLayout layout) {
        return Answers.ok(LayoutJson.layout(layout, layouts().slots(currentUser.getRights())))
                .build();
    }

    private static Response done(OptionalLong changeSet) {
        return Answers.ok(Json.createObjectBuilder()
                        .add(
                                "changeSetId",
                                changeSet.isPresent() ? Json.createValue(changeSet.getAsLong()) : JsonValue.NULL)
                        .build())
                .build();
    }
}
