package org.kontor.crm.web.rest;

import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import org.kontor.crm.company.CompanyCard;

/** Answers of the REST interface. */
final class Answers {

    private Answers() {}

    /** 200 with a document. */
    static ResponseBuilder ok(JsonValue document) {
        return json(Status.OK, document);
    }

    /** 200 with a company and its entity tag. */
    static Response company(CompanyCard card) {
        return ok(CompanyJson.card(card)).tag(EntityTags.of(card.version())).build();
    }

    /** A document under another status. */
    static ResponseBuilder json(Status status, JsonValue document) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "private, no-cache")
                .entity(document.toString().getBytes(StandardCharsets.UTF_8));
    }
}
