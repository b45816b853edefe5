package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.kontor.crm.search.CompanyHit;
import org.kontor.crm.search.Found;
import org.kontor.crm.search.SearchService;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/** Records of all kinds by whatever of them is known (B-07, B-08). */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    @Inject
    SearchService search;

    @Inject
    CurrentUser currentUser;

    /** Companies and contacts by a part of their name, an identifier in any notation, a phone or an e-mail. */
    @GET
    public Response find(@Context UriInfo uri) {
        ListQuery.Sought sought = ListQuery.search(uri.getQueryParameters());
        Found found = search.find(currentUser.getRights(), sought.text(), sought.limit());
        return Answers.ok(json(found)).build();
    }

    private static JsonObject json(Found found) {
        JsonArrayBuilder companies = Json.createArrayBuilder();
        found.companies().forEach(hit -> companies.add(json(hit)));
        return Json.createObjectBuilder()
                .add("companies", part(companies, found.moreCompanies()))
                .add("contacts", part(ContactJson.rows(found.contacts()), found.moreContacts()))
                .build();
    }

    private static JsonObjectBuilder part(JsonArrayBuilder items, boolean more) {
        return Json.createObjectBuilder().add("items", items).add("more", more);
    }

    private static JsonObjectBuilder json(CompanyHit hit) {
        return Json.createObjectBuilder()
                .add("id", hit.id())
                .add("name", hit.name())
                .add("place", CompanyJson.text(hit.place()))
                .add("responsible", CompanyJson.person(hit.responsible()))
                .add("match", hit.match().name())
                .add("code", CompanyJson.text(hit.code()))
                .add("value", CompanyJson.text(hit.value()));
    }
}
