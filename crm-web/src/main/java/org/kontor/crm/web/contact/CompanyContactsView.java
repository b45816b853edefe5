package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.contact.LinkedContact;
import org.kontor.crm.contact.LinkedFilter;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.ListFilter;
import org.kontor.crm.shared.Count;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;
import org.kontor.crm.web.list.ListAddress;
import org.kontor.crm.web.list.PagesWalked;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The tab Kontakty of a company's page: it pages, searches and counts on its own (S-02, S-15). */
@Named
@ViewScoped
public class CompanyContactsView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As the address names the tab. */
    static final String TAB = "contacts";

    /** As many as stand among the company's data. */
    private static final int FEW = 3;

    @Inject
    Me me;

    @Inject
    LinkService links;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private long companyId;
    private boolean shown;
    private LinkedFilter filter = LinkedFilter.all();
    private List<LinkedContact> rows = List.of();
    private @Nullable PagesWalked pages;
    private @Nullable Count all;
    private @Nullable List<LinkedContact> few;
    private boolean more;
    private boolean mayLink;
    private boolean mayLead;

    /**
     * Reads the page of contacts the address asks for, if it names the tab.
     *
     * @param company the company of the page
     * @param tab the tab the address names
     */
    public void load(long company, @Nullable String tab) {
        companyId = company;
        shown = TAB.equals(tab);
        if (shown) {
            mayLead = links.mayLead(me.rights(), company);
            mayLink = links.mayLink(me.rights(), company);
            read();
        }
    }

    private void read() {
        Page<LinkedContact> page;
        try {
            filter = asked();
            page = links.contacts(me.rights(), companyId, filter);
        } catch (Invalid misread) {
            toasts.refuse(texts.of("address.misread"));
            filter = LinkedFilter.all();
            page = links.contacts(me.rights(), companyId, filter);
        }
        rows = page.items();
        Query state = Query.EMPTY
                .plus("tab", TAB)
                .plus(Condition.FRAGMENT, filter.fragment())
                .plus("limit", filter.limit() == ListFilter.LIMIT_DEFAULT ? null : filter.limit());
        ListAddress at = new ListAddress(request.getContextPath() + "/companies/" + companyId, state);
        pages = new PagesWalked(at, filter.limit(), number("from"), page);
    }

    private LinkedFilter asked() {
        String typed = request.getParameter(Condition.FRAGMENT);
        Long limit = number("limit");
        int rowsAPage = limit == null ? ListFilter.LIMIT_DEFAULT : (int) Math.min(limit, ListFilter.LIMIT_MAX);
        return new LinkedFilter(typed == null ? "" : typed.strip(), rowsAPage, request.getParameter("cursor"));
    }

    private @Nullable Long number(String parameter) {
        String text = request.getParameter(parameter);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** Counts in its own request: all contacts for the tab's label, those found for the footer. */
    public void countRows() {
        all = links.count(me.rights(), companyId, LinkedFilter.all());
        if (pages != null) {
            pages.counted(isNarrowed() ? links.count(me.rights(), companyId, filter) : all);
        }
    }

    /** Counts those found however long it takes. */
    public void countExactly() {
        getPages().counted(links.countExactly(me.rights(), companyId, filter));
    }

    /** Whether this tab is the one shown. */
    public boolean isShown() {
        return shown;
    }

    /** The company of the page. */
    public long getCompanyId() {
        return companyId;
    }

    /** The contacts of this page, the primary one first. */
    public List<LinkedContact> getRows() {
        return rows;
    }

    /** The first contacts, for the company's data; read when they are first shown. */
    public List<LinkedContact> getFew() {
        List<LinkedContact> first = few;
        if (first == null) {
            List<LinkedContact> found = links.first(me.rights(), companyId, FEW + 1);
            first = found.subList(0, Math.min(FEW, found.size()));
            few = List.copyOf(first);
            more = found.size() > FEW;
        }
        return first;
    }

    /** Whether it has more than these, once they are read. */
    public boolean isMore() {
        return more;
    }

    /** Where this page stands in the list. */
    public PagesWalked getPages() {
        return Objects.requireNonNull(pages);
    }

    /** What is searched for, empty for nothing. */
    public String getFragment() {
        return filter.fragment();
    }

    /** Whether the list is narrowed by a search. */
    public boolean isNarrowed() {
        return !filter.fragment().isEmpty();
    }

    /** How many contacts the company has within the reader's rights, null until counted. */
    public @Nullable Count getAll() {
        return all;
    }

    /** Whether the reader may link a contact to this company. */
    public boolean isMayLink() {
        return mayLink;
    }

    /** Whether the reader may say who is primary. */
    public boolean isMayLead() {
        return mayLead;
    }
}
