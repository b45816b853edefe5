package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyLogoService;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.picture.Edge;
import org.kontor.crm.picture.PictureService;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.upload.Spool;

/** The logo of a company (S-10): a picture in, whatever its type is said to be; a PNG out. */
@Path("companies/{id: [0-9]{1,18}}/logo")
@RequestScoped
public class LogoResource {

    @Inject
    CompanyLogoService logos;

    @Inject
    CompanyService companies;

    @Inject
    CurrentUser currentUser;

    /** The logo as it is today; 404 when there is none, 304 when the caller has it. */
    @GET
    public Response get(
            @PathParam("id") long id,
            @QueryParam("edge") @Nullable Integer pixels,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Rights rights = currentUser.getRights();
        Edge edge = pixels == null
                ? Edge.LARGE
                : Edge.of(pixels).orElseThrow(() -> Refusal.of("edge", "picture.error.edge"));
        Long logo = companies.card(rights, id).logo();
        if (logo == null) {
            throw new NotFound(new RecordRef("logo", id));
        }
        if (ifNoneMatch != null && EntityTags.knows(ifNoneMatch, logo)) {
            return Response.notModified(EntityTags.of(logo)).build();
        }
        return Response.ok(logos.png(rights, id, logo, edge), "image/png")
                .tag(EntityTags.of(logo))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Gives the company this logo. The answer names the change set, for undoing. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public Response put(@PathParam("id") long id, InputStream content) {
        logos.requirePut(currentUser.getRights(), id);
        return changed(
                Spool.whole(content, PictureService.LIMIT, whole -> logos.put(currentUser.act(Cause.REST), id, whole)));
    }

    /** Takes the logo away. The answer names the change set, for undoing; 204 when there was none. */
    @DELETE
    public Response remove(@PathParam("id") long id) {
        OptionalLong changeSet = logos.remove(currentUser.act(Cause.REST), id);
        return changeSet.isPresent()
                ? changed(changeSet.getAsLong())
                : Response.noContent().build();
    }

    private static Response changed(long changeSet) {
        JsonObject document = HistoryJson.changeSet(changeSet);
        return Answers.ok(document).build();
    }
}
