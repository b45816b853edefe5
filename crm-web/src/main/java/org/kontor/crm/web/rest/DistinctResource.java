package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.kontor.crm.change.Cause;
import org.kontor.crm.duplicate.DuplicateService;
import org.kontor.crm.web.signin.CurrentUser;

/** Companies that are known to be different ones, pair by pair (B-04). */
@Path("companies/{id: [0-9]{1,18}}/distinct/{other: [0-9]{1,18}}")
@RequestScoped
public class DistinctResource {

    @PathParam("id")
    long id;

    @PathParam("other")
    long other;

    @Inject
    DuplicateService duplicates;

    @Inject
    CurrentUser currentUser;

    /** Remembers that the two are different ones. */
    @PUT
    public Response setApart() {
        duplicates.setApart(currentUser.act(Cause.REST), id, other);
        return Response.noContent().build();
    }

    /** Forgets it. */
    @DELETE
    public Response reconsider() {
        duplicates.reconsider(currentUser.act(Cause.REST), id, other);
        return Response.noContent().build();
    }
}
