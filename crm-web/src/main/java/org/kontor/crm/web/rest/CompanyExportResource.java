package org.kontor.crm.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.kontor.crm.access.Rights;
import org.kontor.crm.change.Act;
import org.kontor.crm.change.Cause;
import org.kontor.crm.company.CompanyExportService;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.web.sheet.CompanySheet;
import org.kontor.crm.web.signin.CurrentUser;

/** The list of companies as a file (A-02: right to export). */
@Path("companies/export")
@RequestScoped
public class CompanyExportResource {

    @Inject
    CompanyExportService exports;

    @Inject
    CompanyLists lists;

    @Inject
    CompanySheet sheet;

    @Inject
    CurrentUser currentUser;

    /** The file, as long as it grows; refusals come before its first byte. */
    @GET
    public Response export(@Context UriInfo uri) {
        Rights rights = currentUser.getRights();
        exports.requireExport(rights);
        ExportedList asked = ListQuery.export(uri.getQueryParameters(), lists.known(rights));
        List<? extends FieldDescriptor<?>> fields = exports.fields(rights, asked.columns());
        Act act = currentUser.act(Cause.EXPORT);
        StreamingOutput file = out -> sheet.write(rights, act, asked.filter(), fields, asked.format(), out);
        return Response.ok(file)
                .type(asked.format().mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=" + asked.format().fileName("companies"))
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
