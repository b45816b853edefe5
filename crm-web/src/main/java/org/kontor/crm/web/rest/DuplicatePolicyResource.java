package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.change.Cause;
import org.kontor.crm.duplicate.DuplicatePolicy;
import org.kontor.crm.duplicate.DuplicateSettings;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Json;
import org.kontor.crm.web.signin.CurrentUser;

/** What is told of duplicates outside one's rights, for those who may change settings. */
@Path("duplicate-policy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatePolicyResource {

    private static final String SHOW_OWNER = "showOwner";

    @Inject
    DuplicateSettings settings;

    @Inject
    CurrentUser currentUser;

    /** The policy of today. */
    @GET
    public Response policy() {
        DuplicatePolicy policy = settings.policy(currentUser.getRights());
        return Answers.ok(Json.createObjectBuilder()
                        .add(SHOW_OWNER, policy.showOwner())
                        .build())
                .tag(EntityTags.of(policy.version()))
                .build();
    }

    /** Replaces it; {@code If-Match} says which version the caller has seen. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) {
        DuplicatePolicy policy = settings.policy(currentUser.getRights());
        boolean seen = EntityTags.names(EntityTags.needed(ifMatch), policy.version());
        Members members = Members.of(JsonBody.read(body)).allow(Set.of(SHOW_OWNER));
        boolean showOwner = members.flag(SHOW_OWNER);
        if (!members.problems().isEmpty()) {
            throw new Invalid(members.problems());
        }
        // an older version is the service's to refuse: it knows who was faster
        settings.save(
                currentUser.act(Cause.REST),
                new DuplicatePolicy(seen ? policy.version() : policy.version() - 1, showOwner));
        return policy();
    }
}
