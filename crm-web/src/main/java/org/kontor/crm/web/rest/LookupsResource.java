package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.kontor.crm.company.CompanyFields;
import org.kontor.crm.identifier.PlainText;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.picklist.Picklist;
import org.kontor.crm.picklist.PicklistService;
import org.kontor.crm.shared.Json;

/** What a client needs to fill in a company: values of selection lists and people. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LookupsResource {

    private static final int PEOPLE = 50;

    @Inject
    PicklistService picklists;

    @Inject
    UserService users;

    /** By member of a company, the values it can have; retired ones can be read but no longer chosen. */
    @GET
    @Path("picklists")
    public Response picklists() {
        JsonObjectBuilder lists = Json.createObjectBuilder();
        CompanyFields.all().forEach(field -> {
            Picklist list = field.picklist();
            if (list != null) {
                lists.add(field.key(), PicklistJson.items(picklists.items(list)));
            }
        });
        return Answers.ok(lists.build()).build();
    }

    /** Active users whose name has a word that starts with the text; at most 50. */
    @GET
    @Path("users")
    public Response users(@QueryParam("q") @DefaultValue("") String typed) {
        if (!PlainText.isPlain(typed)) {
            throw Refusal.of("q", "rest.error.parameter");
        }
        JsonArrayBuilder people = Json.createArrayBuilder();
        users.search(typed, PEOPLE).forEach(person -> people.add(CompanyJson.person(person)));
        return Answers.ok(Json.createObjectBuilder().add("items", people).build())
                .build();
    }
}
