package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Files sent for records that are not there yet, whose custom fields then name them (S-09). */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordUploadsResource {

    @Inject
    FileCalls calls;

    /** Keeps the body as a file for a record to come. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response offer(@QueryParam("name") @Nullable String name, InputStream content) {
        return calls.offer(entity(), name, content);
    }

    /** The entity the records are of, as history names it. */
    abstract String entity();
}
