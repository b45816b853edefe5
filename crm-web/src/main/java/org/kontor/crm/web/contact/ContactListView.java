package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactFilter;
import org.kontor.crm.contact.ContactRow;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Page;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;
import org.omnifaces.util.Faces;

/** The list of contacts: one page by key, its count in a request of its own. */
@Named
@ViewScoped
public class ContactListView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ContactService contacts;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    @Inject
    HttpServletRequest request;

    private final ContactListState state = new ContactListState();
    private List<ContactRow> rows = List.of();
    private @Nullable PagesWalked pages;
    private @Nullable Person owner;
    private @Nullable Pick employer;

    /** Reads the page the address asks for. */
    public void load() {
        state.read(request::getParameter);
        if (state.isMisread()) {
            toasts.refuse(texts.of("address.misread"));
        }
        Page<ContactRow> page = read();
        rows = page.items();
        pages = new PagesWalked(
                state.address(request.getContextPath() + "/contacts"), state.getSize(), state.getFrom(), page);
    }

    private Page<ContactRow> read() {
        try {
            return contacts.page(me.rights(), state.filter());
        } catch (Invalid cursor) {
            state.startOver();
            toasts.refuse(texts.of("address.misread"));
            return contacts.page(me.rights(), state.filter());
        }
    }

    /** Counts in its own request, so that the page does not wait for it. */
    public void countRows() {
        getPages().counted(contacts.count(me.rights(), state.filter()));
    }

    /** Counts however long it takes. */
    public void countExactly() {
        getPages().counted(contacts.countExactly(me.rights(), state.filter()));
    }

    /** What the address says. */
    public ContactListState getState() {
        return state;
    }

    /** The contacts of this page. */
    public List<ContactRow> getRows() {
        return rows;
    }

    /** Where this page stands in the list. */
    public PagesWalked getPages() {
        return Objects.requireNonNull(pages);
    }

    /** Shows the contacts of the person picked. */
    public void showOwner() {
        show(ContactFilter.RESPONSIBLE, owner == null ? null : owner.id());
    }

    /** Shows the contacts of the company picked. */
    public void showEmployer() {
        show(ContactFilter.COMPANY, employer == null ? null : employer.id());
    }

    private void show(String parameter, @Nullable Long value) {
        Faces.redirect(getPages().getAt().with(parameter, value).toString());
    }

    public @Nullable Person getOwner() {
        return owner;
    }

    public void setOwner(@Nullable Person owner) {
        this.owner = owner;
    }

    public @Nullable Pick getEmployer() {
        return employer;
    }

    public void setEmployer(@Nullable Pick employer) {
        this.employer = employer;
    }
}
