package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.imports.ImportDifferences;
import org.kontor.crm.web.imports.ImportFiles;
import org.kontor.crm.web.imports.ImportWords;
import org.kontor.crm.web.sheet.SheetFormat;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.upload.Downloads;

/** What becomes of an import's rows (I-05, I-06): as files. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportRowsResource {

    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    ImportService imports;

    @Inject
    ImportFiles files;

    @Inject
    ImportDifferences differences;

    @Inject
    ImportWords words;

    @Inject
    CurrentUser currentUser;

    /** The rejected rows in the format of the file they came in, with a column that says why. */
    @GET
    @Path(ONE + "/rejected")
    @Produces(MediaType.WILDCARD)
    public Response rejected(@PathParam("id") long id) {
        Rights rights = currentUser.getRights();
        ImportRun run = started(imports, rights, id);
        return file(
                target -> files.rejected(rights, run, target), files.mediaType(run), words.rejectedName(run));
    }

    /** What becomes of each cell, of one bucket's rows or of all, as a workbook. */
    @GET
    @Path(ONE + "/differences")
    @Produces(MediaType.WILDCARD)
    public Response differences(@PathParam("id") long id, @QueryParam("bucket") @Nullable String bucket) {
        Bucket wanted = bucket == null ? null : Refusal.choice("bucket", Bucket.values(), bucket);
        Rights rights = currentUser.getRights();
        ImportRun run = started(imports, rights, id);
        if (run.tally() == null) {
            throw new BusinessException("imports.notDecided");
        }
        return file(
                target -> differences.write(rights, run, wanted, target),
                SheetFormat.XLSX.mediaType(),
                differences.name(run, wanted));
    }

    private static Response file(StreamingOutput body, String type, String name) {
        return Response.ok(body)
                .type(MediaType.valueOf(type))
                .header("Content-Disposition", Downloads.attachment(name))
                .header(Downloads.POLICY_HEADER, Downloads.POLICY)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    /** The run; a file that is only being looked at on a page is no import yet. */
    static ImportRun started(ImportService imports, Rights rights, long id) {
        ImportRun run = imports.run(rights, id);
        if (run.status() == ImportRun.Status.DRAFT) {
            throw new NotFound(new RecordRef("import", id));
        }
        return run;
    }
}
