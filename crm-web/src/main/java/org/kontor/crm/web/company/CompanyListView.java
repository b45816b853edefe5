package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Operation;
import org.kontor.crm.access.Scope;
import org.kontor.crm.access.Subject;
import org.kontor.crm.company.CompanyFilter;
import org.kontor.crm.company.CompanyLists;
import org.kontor.crm.company.CompanyRow;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Page;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The list of companies: one page by key, its count in a request of its own, deletion of what is ticked. */
@Named
@ViewScoped
public class CompanyListView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long FIRST = 1;

    /** So many names fit into one sentence. */
    private static final int NAMED = 3;

    @Inject
    Me me;

    @Inject
    CompanyService companies;

    @Inject
    CompanyLists lists;

    @Inject
    CompanyColumns columns;

    @Inject
    ShownView shown;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private final CompanyListState state = new CompanyListState();
    private final Map<Long, Boolean> ticked = new HashMap<>();
    private List<CompanyRow> rows = List.of();
    private @Nullable String previous;
    private @Nullable String next;
    private @Nullable Count count;
    private @Nullable ListAddress address;

    /** Reads the page the address asks for. */
    public void load() {
        state.read(Query.parse(Here.query(request)), lists.filterFields(me.rights()));
        shown.tellLeftOut(state.isMisread(), columns.isViewReduced());
        Page<CompanyRow> page = read();
        rows = page.items();
        previous = page.previous();
        next = page.next();
        address = state.address(request.getContextPath() + "/companies");
    }

    private Page<CompanyRow> read() {
        try {
            return lists.page(me.rights(), state.filter(), columns.fields());
        } catch (Invalid refused) {
            Problem problem = refused.problems().get(0);
            boolean order = problem.field().equals(CompanyFilter.SORT);
            state.startOver(order);
            toasts.refuse(order ? texts.of(problem) : texts.of("address.misread"));
            return lists.page(me.rights(), state.filter(), columns.fields());
        }
    }

    /** Counts in its own request, so that the page does not wait for it. */
    public void countRows() {
        count = companies.count(me.rights(), state.filter());
    }

    /** Counts however long it takes. */
    public void countExactly() {
        count = companies.countExactly(me.rights(), state.filter());
    }

    /** Deletes what is ticked, all or nothing, and shows the list anew. */
    public void delete() {
        List<Long> chosen = chosen();
        if (chosen.isEmpty()) {
            return;
        }
        try {
            toasts.say(deleted(chosen), companies.delete(me.act(), chosen));
        } catch (Forbidden | NotFound refused) {
            toasts.refuse(notDeleted(chosen));
        }
        Here.showAnew();
    }

    private String deleted(List<Long> chosen) {
        if (chosen.size() > 1) {
            return texts.of("company.list.deleted", chosen.size());
        }
        String name = rows.stream()
                .filter(row -> chosen.contains(row.id()))
                .map(CompanyRow::name)
                .findFirst()
                .orElse("");
        return texts.of("company.page.deleted", name);
    }

    /** Names what the roles do not let go, as far as this page knows it. */
    private String notDeleted(List<Long> chosen) {
        Scope scope = me.rights().scope(Entity.COMPANY, Operation.DELETE);
        List<String> kept = rows.stream()
                .filter(row -> chosen.contains(row.id()) && !scope.covers(subject(row)))
                .map(CompanyRow::name)
                .toList();
        String named = String.join(", ", kept.subList(0, Math.min(NAMED, kept.size())));
        return kept.isEmpty()
                ? texts.of("company.list.gone")
                : texts.of("company.list.notDeleted", named, Math.max(0, kept.size() - NAMED));
    }

    private static Subject subject(CompanyRow row) {
        long responsible = row.value("responsible") instanceof FieldValue.User user
                ? user.person().id()
                : 0;
        boolean open = row.value("availableToEveryone") instanceof FieldValue.Flag flag && flag.yes();
        return new Subject(responsible, open);
    }

    /** What is ticked on this page. */
    List<Long> chosen() {
        return rows.stream()
                .map(CompanyRow::id)
                .filter(id -> Boolean.TRUE.equals(ticked.get(id)))
                .toList();
    }

    /** What the address says. */
    public CompanyListState getState() {
        return state;
    }

    /** The list's address without its page; links change one thing of it. */
    public ListAddress getAt() {
        return Objects.requireNonNull(address);
    }

    /** Address of the list of all companies, in this order. */
    public ListAddress getEverything() {
        return at(Conditions.NONE);
    }

    /** Address of the list narrowed otherwise, from its first page on. */
    ListAddress at(Conditions conditions) {
        return state.address(getAt().path(), conditions);
    }

    /** Address of the page that exports this list. */
    public ListAddress getExportAddress() {
        return state.address(request.getContextPath() + "/companies/export").without("limit");
    }

    /** Address of the page that exports what is chosen, in this order. */
    ListAddress exportOf(Conditions chosen) {
        return state.address(request.getContextPath() + "/companies/export", chosen)
                .without("limit");
    }

    /** Ticks by company. */
    public Map<Long, Boolean> getTicked() {
        return ticked;
    }

    /** The companies of this page. */
    public List<CompanyRow> getRows() {
        return rows;
    }

    /** The number of matching companies, null until it has been counted. */
    public @Nullable Count getCount() {
        return count;
    }

    /** Address of the page before, null on the first. */
    public @Nullable ListAddress getPreviousPage() {
        if (previous == null) {
            return null;
        }
        Long from = first();
        long before = from == null ? 0 : from - state.getSize();
        return getAt().page(previous, before >= FIRST ? before : null);
    }

    /** Address of the page after, null on the last. */
    public @Nullable ListAddress getNextPage() {
        Long from = first();
        return next == null ? null : getAt().page(next, from == null ? null : from + rows.size());
    }

    /** Page sizes one can choose. */
    public List<Integer> getSizes() {
        return List.of(25, CompanyFilter.LIMIT_DEFAULT, 100);
    }

    /** Numbers of the first and last row, {@code 1–50}; empty on pages not reached by walking. */
    public String getPosition() {
        Long from = first();
        return from == null || rows.isEmpty() ? "" : from + "–" + (from + rows.size() - 1);
    }

    /** Whether the list has more than this page. */
    public boolean isSeveralPages() {
        return previous != null || next != null;
    }

    private @Nullable Long first() {
        return previous == null ? Long.valueOf(FIRST) : state.getFrom();
    }
}
