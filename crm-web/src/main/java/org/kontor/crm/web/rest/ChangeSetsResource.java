package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.kontor.crm.change.Cause;
import org.kontor.crm.change.UndoResult;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.signin.CurrentUser;

/** Acts as a whole, and taking them back (B-01). */
@Path("change-sets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChangeSetsResource {

    @Inject
    ImportResults imports;

    @Inject
    CurrentUser currentUser;

    @Inject
    Texts texts;

    /**
     * Takes a change set back as far as the caller's rights reach; doing it again changes nothing. That of an
     * import is taken back by the import's rules: not while it runs, and once. A change set without a record the caller
     * may read is none.
     */
    @POST
    @Path("{id: [0-9]{1,18}}/undo")
    public Response undo(@PathParam("id") long id) {
        UndoResult result = imports.undoChangeSet(currentUser.act(Cause.REST), id);
        if (!result.isAnything()) {
            throw new NotFound(new RecordRef("changeSet", id));
        }
        return Answers.ok(HistoryJson.undone(result, texts)).build();
    }
}
