package org.kontor.crm.web.list;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.Subject;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.listing.ListRow;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Page;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The list of one kind of record: one page by key, its count in a request of its own, deletion of what is ticked. */
@Named
@ViewScoped
public class ListView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many names fit into one sentence. */
    private static final int NAMED = 3;

    @Inject
    Me me;

    @Inject
    Listings listings;

    @Inject
    ListColumns columns;

    @Inject
    ShownView shown;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private final ListState state = new ListState();
    private final Ticks ticks = new Ticks();
    private List<ListRow> rows = List.of();
    private @Nullable PagesWalked pages;

    /** Reads the page the address asks for. */
    public void load() {
        state.read(Query.parse(Here.query(request)), listing().lists().known(me.rights()));
        shown.tellLeftOut(state.getLeftOut(), columns.isViewReduced());
        Page<ListRow> page = read();
        rows = page.items();
        pages = new PagesWalked(state.address(path()), state.getSize(), state.getFrom(), page);
    }

    private Page<ListRow> read() {
        try {
            return listing().lists().page(me.rights(), state.filter(), columns.fields());
        } catch (Invalid refused) {
            Problem problem = refused.problems().get(0);
            boolean order = problem.field().equals(ListFilter.SORT);
            state.startOver(order);
            toasts.refuse(order ? texts.of(problem) : texts.of("address.misread"));
            return listing().lists().page(me.rights(), state.filter(), columns.fields());
        }
    }

    /** Counts in its own request, so that the page does not wait for it. */
    public void countRows() {
        getPages().counted(listing().lists().count(me.rights(), state.filter()));
    }

    /** Counts however long it takes. */
    public void countExactly() {
        getPages().counted(listing().lists().countExactly(me.rights(), state.filter()));
    }

    /** Deletes what is ticked, all or nothing, and shows the list anew. */
    public void delete() {
        List<Long> chosen = chosen();
        if (chosen.isEmpty()) {
            return;
        }
        try {
            toasts.say(deleted(chosen), listing().delete(me.act(), chosen));
        } catch (Forbidden | NotFound refused) {
            toasts.refuse(notDeleted(chosen));
        }
        Here.showAnew();
    }

    private String deleted(List<Long> chosen) {
        if (chosen.size() > 1) {
            return said("list.deleted", chosen.size());
        }
        String name = rows.stream()
                .filter(row -> chosen.contains(row.id()))
                .map(ListRow::name)
                .findFirst()
                .orElse("");
        return said("page.deleted", name);
    }

    /** Names what the roles do not let go, as far as this page knows it. */
    private String notDeleted(List<Long> chosen) {
        Scope scope = me.rights().scope(listing().entity(), Operation.DELETE);
        List<String> kept = rows.stream()
                .filter(row -> chosen.contains(row.id()) && !scope.covers(subject(row)))
                .map(ListRow::name)
                .toList();
        String named = String.join(", ", kept.subList(0, Math.min(NAMED, kept.size())));
        return kept.isEmpty() ? said("list.gone") : said("list.notDeleted", named, Math.max(0, kept.size() - NAMED));
    }

    private static Subject subject(ListRow row) {
        long responsible = row.value("responsible") instanceof FieldValue.User user
                ? user.person().id()
                : 0;
        boolean open = row.value("availableToEveryone") instanceof FieldValue.Flag flag && flag.yes();
        return new Subject(responsible, open);
    }

    /** A text that every kind of record has, in this kind's words. */
    public String said(String key, @Nullable Object... values) {
        return texts.of(getKind() + "." + key, values);
    }

    /** The same, its placeholders not filled yet. */
    public String pattern(String key) {
        return texts.pattern(getKind() + "." + key);
    }

    /** What is ticked, on this page and on others. */
    List<Long> chosen() {
        return ticks.among(rows);
    }

    Listing listing() {
        return listings.here();
    }

    /** The kind of record, as layouts and texts name it. */
    public String getKind() {
        return listing().kind();
    }

    /** What the address says. */
    public ListState getState() {
        return state;
    }

    /** The list's address without its page; links change one thing of it. */
    public ListAddress getAt() {
        return getPages().getAt();
    }

    private String path() {
        return request.getContextPath() + listing().path();
    }

    /** Address of the list of all records, in this order. */
    public ListAddress getEverything() {
        return at(Conditions.NONE);
    }

    /** Address of the list narrowed otherwise, from its first page on. */
    ListAddress at(Conditions conditions) {
        return state.address(getAt().path(), conditions);
    }

    /** Address of the page that exports this list. */
    public ListAddress getExportAddress() {
        return exportOf(state.getConditions());
    }

    /** Address of the page that exports what is chosen, in this order. */
    ListAddress exportOf(Conditions chosen) {
        return state.address(path() + "/export", chosen).without("limit");
    }

    /** What is ticked. */
    public Ticks getTicks() {
        return ticks;
    }

    /** The records of this page. */
    public List<ListRow> getRows() {
        return rows;
    }

    /** Where this page stands in the list. */
    public PagesWalked getPages() {
        return Objects.requireNonNull(pages);
    }

    /** What stands before a record's id in the address of its form, empty when the reader changes no record. */
    public String getEditRoot() {
        return isMayUpdate() ? path() + "/" : "";
    }

    /** Whether the reader may change any record of the kind at all. */
    public boolean isMayUpdate() {
        return may(Operation.UPDATE);
    }

    /** Whether the reader may delete any record of the kind at all. */
    public boolean isMayDelete() {
        return may(Operation.DELETE);
    }

    /** Whether the reader may export lists of the kind. */
    public boolean isMayExport() {
        return may(Operation.EXPORT);
    }

    /** Whether there is anything the reader may do with several records. */
    public boolean isMayTick() {
        return isMayUpdate() || isMayDelete() || isMayExport();
    }

    private boolean may(Operation operation) {
        return me.rights().mayEver(listing().entity(), operation);
    }
}
