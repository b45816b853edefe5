package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kontor.crm.contact.ContactReads;
import org.kontor.crm.web.signin.CurrentUser;

/** Who read a contact the caller sees: for callers who may change settings (B-09). */
@Path("contacts/{id: [0-9]{1,18}}/reads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactReadsResource {

    @Inject
    ContactReads reads;

    @Inject
    CurrentUser currentUser;

    /** One page, newest first. */
    @GET
    public Response list(@PathParam("id") long id, @Context UriInfo uri) {
        ListQuery.HistoryPart part = ListQuery.history(uri.getQueryParameters());
        return Answers.ok(ReadsJson.page(reads.page(currentUser.getRights(), id, part.before(), part.limit())))
                .build();
    }
}
