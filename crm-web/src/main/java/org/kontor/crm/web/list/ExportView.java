package org.kontor.crm.web.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.ListExport;
import org.kontor.crm.listing.RecordExports;
import org.kontor.crm.shared.Count;
import org.kontor.crm.web.sheet.ListSheet;
import org.kontor.crm.web.sheet.SheetFormat;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** Exports the list that the address describes, and shows the exports of late. */
@Named
@ViewScoped
public class ExportView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int RECENT = 10;

    @Inject
    Me me;

    @Inject
    Listings listings;

    @Inject
    ListSheet sheet;

    @Inject
    ListColumns columns;

    @Inject
    Texts texts;

    @Inject
    Toasts toasts;

    @Inject
    HttpServletRequest request;

    private final ListState state = new ListState();
    private SheetFormat format = SheetFormat.CSV;
    private List<String> shown = List.of();
    private boolean narrow;
    private List<ListExport> recent = List.of();
    private @Nullable Count count;

    private Listing listing() {
        return listings.here();
    }

    private RecordExports exports() {
        return listing().exports();
    }

    /** Refuses who may not export; reads the address and counts. */
    public void load() {
        exports().requireExport(me.rights());
        state.read(Query.parse(Here.query(request)), listing().lists().known(me.rights()));
        if (state.isMisread()) {
            toasts.refuse(texts.of("address.misread"));
        }
        count = exports().count(me.rights(), state.filter());
        recent = exports().recent(me.rights(), RECENT);
        shown = columns.keys();
    }

    /** Sends the file. */
    public void download() {
        exports().requireExport(me.rights());
        List<? extends FieldDescriptor<?>> fields = exports().fields(me.rights(), narrow ? shown : null);
        String title = said("list.title");
        Faces.sendFile(
                format.fileName(said("export.file")),
                true,
                out -> sheet.write(exports(), title, me.rights(), me.act(), state.filter(), fields, format, out));
    }

    /** Address of the list that is exported. */
    public ListAddress getList() {
        return state.address(path());
    }

    /** Address of the list that was exported then. */
    public String listOf(ListExport export) {
        return path() + (export.query().isEmpty() ? "" : "?" + export.query());
    }

    private String path() {
        return request.getContextPath() + listing().path();
    }

    /** A text that every kind of record has, in the words of this one. */
    public String said(String key, @Nullable Object... values) {
        return texts.of(listing().kind() + "." + key, values);
    }

    /** How many rows the file will have. */
    public Count getCount() {
        return Objects.requireNonNull(count);
    }

    /** Every format there is. */
    public List<SheetFormat> getFormats() {
        return List.of(SheetFormat.values());
    }

    public SheetFormat getFormat() {
        return format;
    }

    public void setFormat(SheetFormat format) {
        this.format = format;
    }

    /** Whether only the columns of the list go into the file, in their order. */
    public boolean isNarrow() {
        return narrow;
    }

    public void setNarrow(boolean narrow) {
        this.narrow = narrow;
    }

    /** How many columns the list shows. */
    public int getColumns() {
        return shown.size();
    }

    /** How many fields there are. */
    public int getFields() {
        return exports().fields(me.rights(), null).size();
    }

    /** The newest exports that the reader may know of. */
    public List<ListExport> getRecent() {
        return recent;
    }
}
