package org.kontor.crm.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.listing.RecordLists;
import org.kontor.crm.web.sheet.ListSheet;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.signin.CurrentUser;
import org.kontor.crm.web.upload.Downloads;

/** A list as a file (A-02: right to export). Each kind of record has a class of its own below it. */
public abstract class RecordExportResource {

    @Inject
    ListSheet sheet;

    @Inject
    Texts texts;

    @Inject
    CurrentUser currentUser;

    /** What the file is called in its address and by its own name. */
    abstract String name();

    /** What its list is called. */
    abstract String title();

    /** What its list knows. */
    abstract RecordLists lists();

    /** What leaves the house. */
    abstract RecordExports exports();

    /** The file, as long as it grows; refusals come before its first byte. */
    @GET
    public Response export(@Context UriInfo uri) {
        Rights rights = currentUser.getRights();
        exports().requireExport(rights);
        ExportedList asked = ListQuery.export(uri.getQueryParameters(), lists().known(rights));
        List<? extends FieldDescriptor<?>> fields = exports().fields(rights, asked.columns());
        Act act = currentUser.act(Cause.EXPORT);
        String title = texts.of(title());
        StreamingOutput file =
                out -> sheet.write(exports(), title, rights, act, asked.filter(), fields, asked.format(), out);
        return Response.ok(file)
                .type(asked.format().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=" + asked.format().fileName(name()))
                .header(Downloads.POLICY_HEADER, Downloads.POLICY)
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
