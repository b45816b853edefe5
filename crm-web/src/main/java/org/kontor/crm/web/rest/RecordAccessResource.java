package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.RecordAccess;
import org.kontor.crm.web.signin.CurrentUser;

/** Why somebody may or may not do something with a record the caller sees: the same below each kind of record. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RecordAccessResource {

    @Inject
    CurrentUser currentUser;

    /** The door to rights of this kind of record. */
    abstract RecordAccess access();

    /**
     * The decision with its reasons; of the caller, or of another user where the caller may change settings.
     *
     * @param user id of the user asked about, the caller when it is missing
     * @param operation what is asked, reading when it is missing
     */
    @GET
    public Response explain(
            @PathParam("id") long id,
            @QueryParam("user") @Nullable String user,
            @QueryParam("operation") @Nullable String operation) {
        AccessQuestion question = AccessQuestion.of(user, operation, currentUser.getUserId());
        return Answers.ok(AccessJson.explanation(
                        access().explain(currentUser.getRights(), id, question.user(), question.operation()),
                        currentUser.getLanguage()))
                .build();
    }
}
