package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.RecordRef;

/**
 * Files on a record: listed, added, read, removed, with the rights of the record. Each kind of record has a class of
 * its own below it, because a path that begins with a word wins over one that begins with a choice of words.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordFilesResource {

    private static final String ONE = "{file: [0-9]{1,18}}";

    @Inject
    FileCalls calls;

    @PathParam("id")
    long id;

    /** A page of the files, newest first. */
    @GET
    public Response list(@Context UriInfo uri) {
        return calls.list(record(), uri);
    }

    /** Adds the body as a file. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response add(@QueryParam("name") @Nullable String name, InputStream content, @Context UriInfo uri) {
        return calls.add(record(), name, content, uri);
    }

    /** The file itself, to be saved. */
    @GET
    @Path(ONE)
    @Produces(MediaType.WILDCARD)
    public Response get(@PathParam("file") long file) {
        return calls.get(record(), file);
    }

    /** Removes a file. The answer names the change set, for undoing. */
    @DELETE
    @Path(ONE)
    public Response remove(@PathParam("file") long file) {
        return calls.remove(record(), file);
    }

    private RecordRef record() {
        return new RecordRef(entity(), id);
    }

    /** The entity whose records these are, as in {@link RecordRef}. */
    abstract String entity();
}
