package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyHistory;
import org.kontor.crm.contact.ContactCard;
import org.kontor.crm.contact.ContactListFields;
import org.kontor.crm.contact.ContactLists;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.signin.CurrentUser;

/** Contacts within the caller's rights (B-08, S-15). */
@Path("contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContactsResource {

    private static final String ONE = "{id: [0-9]{1,18}}";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    ContactService contacts;

    @Inject
    ContactLists lists;

    @Inject
    LinkService links;

    @Inject
    CustomFieldService fields;

    @Inject
    ImportResults imports;

    @Inject
    CurrentUser currentUser;

    @Inject
    Texts texts;

    /** One page of the list, with the usual members or the chosen columns, and how many there are. */
    @GET
    public Response list(@Context UriInfo uri) {
        Rights rights = currentUser.getRights();
        ChosenList asked = ListQuery.chosen(uri.getQueryParameters(), lists.known(rights));
        return Answers.ok(asked.answer(lists, rights, ContactListFields.usual()))
                .build();
    }

    /** Adds a contact, with the companies it is linked to, new ones too: all or nothing (S-04). */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context UriInfo uri) {
        JsonObject document = JsonBody.read(body);
        long id = contacts.create(
                currentUser.act(Cause.REST),
                ContactReader.created(document, currentUser.getUserId(), fields.inUse("contact")));
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(id)).build();
        return readable(id)
                .map(card ->
                        Answers.json(Status.CREATED, ContactJson.card(card)).tag(EntityTags.of(card.version())))
                .orElseGet(() -> Response.status(Status.CREATED))
                .location(location)
                .build();
    }

    /** Everything about one contact; 304 when the caller has this very version. */
    @GET
    @Path(ONE)
    public Response get(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ContactCard card = contacts.card(currentUser.getRights(), id);
        return ifNoneMatch != null && EntityTags.knows(ifNoneMatch, card.version())
                ? Response.notModified(EntityTags.of(card.version())).build()
                : answer(card);
    }

    /** Changes a contact by a JSON Merge Patch; 204 when the caller has given it out of sight. */
    @PATCH
    @Path(ONE)
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        ContactCard card = contacts.card(currentUser.getRights(), id);
        if (!card.mayUpdate()) {
            throw forbidden(id, Operation.UPDATE);
        }
        demand(EntityTags.needed(ifMatch), card);
        contacts.save(
                currentUser.act(Cause.REST),
                id,
                ContactReader.patched(
                        ContactJson.card(card),
                        JsonBody.read(body),
                        card.custom().inUse()));
        return readable(id)
                .map(ContactsResource::answer)
                .orElseGet(() -> Response.noContent().build());
    }

    /** Deletes a contact; with {@code If-Match} only in that version. The answer names the change set, for undoing. */
    @DELETE
    @Path(ONE)
    public Response delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        ContactCard card = contacts.card(currentUser.getRights(), id);
        if (!card.mayDelete()) {
            throw forbidden(id, Operation.DELETE);
        }
        long changeSet;
        if (ifMatch == null || ifMatch.isBlank()) {
            changeSet = contacts.delete(currentUser.act(Cause.REST), List.of(id));
        } else {
            demand(ifMatch, card);
            changeSet = contacts.deleteUnchanged(currentUser.act(Cause.REST), id, card.version());
        }
        return Answers.ok(HistoryJson.changeSet(changeSet)).build();
    }

    /** What happened to a contact and its links, newest first (S-34). */
    @GET
    @Path(ONE + "/history")
    public Response history(@PathParam("id") long id, @Context UriInfo uri) {
        ListQuery.HistoryPart part = ListQuery.history(uri.getQueryParameters());
        CompanyHistory history = contacts.history(currentUser.getRights(), id, part.before(), part.limit());
        Map<Long, Long> lines = imports.lines(currentUser.getRights(), new RecordRef("contact", id), history.changes());
        return Answers.ok(HistoryJson.page(history, lines, texts)).build();
    }

    /** The contact's companies: those it is primary for first, then by name; at most 200. */
    @GET
    @Path(ONE + "/companies")
    public Response companies(@PathParam("id") long id) {
        return Answers.ok(ContactJson.companies(links.companies(currentUser.getRights(), id, ListFilter.LIMIT_MAX)))
                .build();
    }

    private static Response answer(ContactCard card) {
        return Answers.ok(ContactJson.card(card))
                .tag(EntityTags.of(card.version()))
                .build();
    }

    private Optional<ContactCard> readable(long id) {
        try {
            return Optional.of(contacts.card(currentUser.getRights(), id));
        } catch (NotFound outOfSight) {
            return Optional.empty();
        }
    }

    private Forbidden forbidden(long id, Operation operation) {
        return new Forbidden(Entity.CONTACT, operation, contacts.decide(currentUser.getRights(), id, operation));
    }

    private void demand(String ifMatch, ContactCard card) {
        if (!EntityTags.names(ifMatch, card.version())) {
            throw contacts.conflict(currentUser.getRights(), card.id());
        }
    }
}
