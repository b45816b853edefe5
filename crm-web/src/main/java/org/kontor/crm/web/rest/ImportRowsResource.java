package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.imports.ImportAnswers;
import org.kontor.crm.imports.ImportResults;
import org.kontor.crm.imports.ImportRun;
import org.kontor.crm.imports.ImportRun.Bucket;
import org.kontor.crm.imports.ImportService;
import org.kontor.crm.imports.ResultRow;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.custom.ValueWords;
import org.kontor.crm.web.imports.ImportDifferences;
import org.kontor.crm.web.imports.ImportFiles;
import org.kontor.crm.web.imports.ImportWords;
import org.kontor.crm.web.sheet.SheetFormat;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.upload.Downloads;

/** What becomes of an import's rows (I-05, I-06): as files, and as questions. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportRowsResource {

    private static final String ONE = "{id: [0-9]{1,18}}";

    @Inject
    ImportService imports;

    @Inject
    ImportResults results;

    @Inject
    ImportAnswers answers;

    @Inject
    ValueWords values;

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
        return file(target -> files.rejected(rights, run, target), files.mediaType(run), words.rejectedName(run));
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

    /** Rows that wait for answers, each with the cells it would change. */
    @GET
    @Path(ONE + "/questions")
    public Response questions(@PathParam("id") long id, @Context UriInfo uri) {
        ListQuery.HistoryPart part = ListQuery.history(uri.getQueryParameters());
        Rights rights = currentUser.getRights();
        ImportRun run = started(imports, rights, id);
        List<ResultRow> rows = results.rows(
                rights, run.id(), Bucket.ASKED, Objects.requireNonNullElse(part.before(), 0L), part.limit());
        return Answers.ok(QuestionJson.page(rows, answers.count(rights, id), rows.size() == part.limit(), values))
                .build();
    }

    /** Answers rows, or all without an answer. */
    @POST
    @Path(ONE + "/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@PathParam("id") long id, InputStream body) {
        QuestionJson.Said said = QuestionJson.said(JsonBody.read(body));
        Rights rights = currentUser.getRights();
        started(imports, rights, id);
        Act act = currentUser.act(Cause.REST);
        int answered = said.rows() == null
                ? answers.answerOpen(act, id, Objects.requireNonNull(said.answer()))
                : answers.answer(act, id, said.answer(), said.rows());
        return Answers.ok(QuestionJson.answered(answered, answers.count(rights, id)))
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
