package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.batch.bulk.BulkJobs;
import org.kontor.crm.bulk.Handover;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.organisation.NewLink;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.staff.Account;
import org.kontor.crm.staff.AccountFilter;
import org.kontor.crm.staff.Invitation;
import org.kontor.crm.staff.StaffService;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.signin.PasswordView;

/** Users as administrators see them: invited, changed, closed and opened. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    StaffService staff;

    @Inject
    Handover handover;

    @Inject
    BulkJobs jobs;

    @Inject
    CurrentUser currentUser;

    /** Users by name, narrowed by what is asked; the last one of a page says where the next begins. */
    @GET
    public Response accounts(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("department") @Nullable Long department,
            @QueryParam("role") @Nullable Long role,
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (!PlainText.isPlain(text)) {
            throw Refusal.of("q", "rest.error.parameter");
        }
        int rows = Math.max(1, Math.min(limit, StaffService.PAGE_MAX - 1));
        AccountFilter filter = new AccountFilter(text, department, role, active);
        List<Account> found = staff.page(currentUser.getRights(), filter, after, rows + 1);
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.stream().limit(rows).map(AccountJson::account).forEach(items::add);
        Long next = found.size() > rows ? Long.valueOf(found.get(rows - 1).id()) : null;
        return Answers.ok(Json.createObjectBuilder()
                        .add("items", items)
                        .add("next", CompanyJson.number(next))
                        .build())
                .build();
    }

    /** Makes an account; the answer has the link for its first password, this once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(InputStream body, @Context UriInfo uri) {
        currentUser.getRights().requireSettings();
        Invitation invitation = staff.invite(act(), AccountJson.created(JsonBody.read(body)));
        Account account = find(invitation.change().id());
        JsonObjectBuilder document = Json.createObjectBuilder();
        AccountJson.account(account).forEach(document::add);
        return Answers.json(
                        Status.CREATED,
                        document.add("link", link(invitation.link(), uri)).build())
                .tag(EntityTags.of(account.version()))
                .location(uri.getAbsolutePathBuilder()
                        .path(Long.toString(account.id()))
                        .build())
                .build();
    }

    /** One user. */
    @GET
    @Path(ONE)
    public Response account(@PathParam("id") long id) {
        return answer(find(id));
    }

    /** Changes a user by a JSON Merge Patch; the list of roles is replaced as a whole. */
    @PATCH
    @Path(ONE)
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        Account account = find(id);
        if (!EntityTags.names(EntityTags.needed(ifMatch), account.version())) {
            throw staff.conflict(currentUser.getRights(), id);
        }
        staff.save(act(), id, AccountJson.patched(account, JsonBody.read(body)));
        return answer(find(id));
    }

    /** Closes an account and hands its records over; with {@code dryRun} tells only what would go. */
    @POST
    @Path(ONE + "/deactivation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@PathParam("id") long id, InputStream body) {
        find(id);
        Members members = Members.of(JsonBody.read(body)).allow(Set.of("handOverTo", "dryRun"));
        Long heir = members.id("handOverTo");
        boolean dryRun = members.flag("dryRun");
        if (dryRun && heir == null) {
            members.needed("handOverTo");
        }
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        return dryRun && heir != null ? preview(id, heir) : closed(handover.close(act(), id, heir));
    }

    private Response preview(long id, long heir) {
        Handover.Preview preview = handover.preview(currentUser.getRights(), id, heir);
        return handedOver(preview.companies().changing(), preview.contacts().changing(), null, List.of());
    }

    private Response closed(Handover.Done done) {
        done.runs().forEach(jobs::start);
        return handedOver(done.companies(), done.contacts(), done.changeSetId(), done.runs());
    }

    private static Response handedOver(long companies, long contacts, @Nullable Long changeSet, List<Long> runs) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        runs.forEach(ids::add);
        return Answers.ok(Json.createObjectBuilder()
                        .add("companies", companies)
                        .add("contacts", contacts)
                        .add("changeSetId", CompanyJson.number(changeSet))
                        .add("runs", ids)
                        .build())
                .build();
    }

    /** Opens a closed account again. */
    @POST
    @Path(ONE + "/activation")
    public Response reopen(@PathParam("id") long id) {
        JsonObject done = Json.createObjectBuilder()
                .add("changeSetId", CompanyJson.number(staff.reopen(act(), id).changeSetId()))
                .build();
        return Answers.ok(done).build();
    }

    /** Makes a link for a password; the one there was is worth nothing any more. */
    @POST
    @Path(ONE + "/password-link")
    public Response passwordLink(@PathParam("id") long id, @Context UriInfo uri) {
        return Answers.ok(link(staff.passwordLink(act(), id), uri)).build();
    }

    private static JsonObject link(NewLink link, UriInfo uri) {
        String api = uri.getBaseUri().toString();
        return Json.createObjectBuilder()
                .add("url", PasswordView.address(api.substring(0, api.indexOf("/api/")), link))
                .add("purpose", link.purpose().name())
                .add("expiresAt", link.expiresAt().toString())
                .build();
    }

    private Act act() {
        return currentUser.act(Cause.REST);
    }

    private Account find(long id) {
        return staff.account(currentUser.getRights(), id);
    }

    private static Response answer(Account account) {
        return Answers.ok(AccountJson.account(account))
                .tag(EntityTags.of(account.version()))
                .build();
    }
}
