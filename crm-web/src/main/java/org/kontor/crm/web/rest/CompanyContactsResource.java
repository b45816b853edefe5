package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Cause;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.contact.LinkedContact;
import org.kontor.crm.contact.LinkedFilter;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/** The contacts of one company within the caller's rights (B-08, S-15, S-02). */
@Path("companies/{id: [0-9]{1,18}}/contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CompanyContactsResource {

    private static final String ONE = "{contact: [0-9]{1,18}}";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    LinkService links;

    @Inject
    CurrentUser currentUser;

    /** One page of them, the primary one first, and how many there are. */
    @GET
    public Response list(@PathParam("id") long id, @Context UriInfo uri) {
        LinkedFilter filter = ListQuery.linked(uri.getQueryParameters());
        Rights rights = currentUser.getRights();
        return Answers.ok(ContactJson.linked(links.contacts(rights, id, filter), links.count(rights, id, filter)))
                .build();
    }

    /** Links a contact that is there. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(@PathParam("id") long id, InputStream body, @Context UriInfo uri) {
        ContactReader.Link link = ContactReader.link(JsonBody.read(body));
        long contact = link.contactId();
        links.link(currentUser.act(Cause.REST), id, contact, link.role(), link.primary());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Long.toString(contact))
                        .build())
                .build();
    }

    /** What one contact is for the company. */
    @GET
    @Path(ONE)
    public Response get(@PathParam("id") long id, @PathParam("contact") long contact) {
        return Answers.ok(json(id, contact)).build();
    }

    /** Says by a JSON Merge Patch what a contact is for the company, and whether the primary one. */
    @PATCH
    @Path(ONE)
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") long id, @PathParam("contact") long contact, InputStream body) {
        ContactReader.LinkPatch patch = ContactReader.linkPatch(JsonBody.read(body));
        links.change(currentUser.act(Cause.REST), id, contact, patch.role(), patch.primary());
        return Answers.ok(json(id, contact)).build();
    }

    /** Cuts the link; both records stay. The answer names the change set, for undoing. */
    @DELETE
    @Path(ONE)
    public Response unlink(@PathParam("id") long id, @PathParam("contact") long contact) {
        return Answers.ok(HistoryJson.changeSet(links.unlink(currentUser.act(Cause.REST), id, contact)))
                .build();
    }

    private JsonObject json(long id, long contact) {
        LinkedContact link = links.linked(currentUser.getRights(), id, contact);
        return Json.createObjectBuilder()
                .add("role", CompanyJson.text(link.role()))
                .add("primary", link.primary())
                .build();
    }
}
