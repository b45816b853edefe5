package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.contact.LinkedCompany;
import org.kontor.crm.contact.NewLink;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The companies on a contact's page: added, described, cut off. */
@Named
@ViewScoped
public class ContactLinksView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ContactService contacts;

    @Inject
    LinkService links;

    @Inject
    ContactDetailView page;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private final LinkDialog adding = new LinkDialog();
    private final LinkDialog editing = new LinkDialog();
    private boolean leading;

    /** Opens an empty dialog for one more company. */
    public void ask() {
        adding.open(null, null, false);
    }

    /** Links the company picked, adding it when it is new: both or neither (S-04). */
    public void add() {
        adding.getProblems().clear();
        Pick picked = adding.getEnd();
        if (picked == null) {
            adding.getProblems().add("company", texts.of("contact.link.pickCompany"));
            return;
        }
        try {
            store(picked);
            toasts.say(texts.of("contact.link.done", page.getCard().name(), picked.name()));
            Here.showAnew();
        } catch (Invalid refused) {
            tell(adding, refused);
        }
    }

    private void store(Pick picked) {
        if (picked.id() != null) {
            links.link(me.act(), picked.id(), page.getId(), adding.getRole(), adding.isPrimary());
            return;
        }
        ContactForm form = contacts.form(me.rights(), page.getId());
        NewLink link = new NewLink();
        link.setCompanyName(picked.name());
        link.setRole(adding.getRole());
        link.setPrimary(adding.isPrimary());
        form.getCompanies().add(link);
        contacts.save(me.act(), page.getId(), form);
    }

    /** Opens a dialog about one link. */
    public void edit(LinkedCompany link) {
        leading = link.mayLead();
        editing.open(new Pick(link.company().id(), link.company().name(), ""), link.role(), link.primary());
    }

    /** Saves role and primacy. */
    public void save() {
        editing.getProblems().clear();
        Pick company = Objects.requireNonNull(editing.getEnd());
        try {
            long id = Objects.requireNonNull(company.id());
            links.change(me.act(), id, page.getId(), editing.changedRole(), editing.changedPrimary());
            toasts.say(texts.of("contact.link.saved", page.getCard().name(), company.name()));
            Here.showAnew();
        } catch (Invalid refused) {
            tell(editing, refused);
        }
    }

    /** Cuts a link; the toast takes it back. */
    public void cut(LinkedCompany link) {
        long changeSet = links.unlink(me.act(), link.company().id(), page.getId());
        toasts.say(
                texts.of(
                        "contact.link.cut",
                        page.getCard().name(),
                        link.company().name()),
                changeSet);
        Here.showAnew();
    }

    private void tell(LinkDialog dialog, Invalid refused) {
        for (Problem problem : refused.problems()) {
            dialog.getProblems().add(problem.field().endsWith("role") ? "role" : "company", texts.of(problem));
        }
    }

    /** What is being added. */
    public LinkDialog getAdding() {
        return adding;
    }

    /** What is being changed. */
    public LinkDialog getEditing() {
        return editing;
    }

    /** Whether the reader may say who is primary for the company of the link being changed. */
    public boolean isLeading() {
        return leading;
    }

    /** The company just being changed, for the dialog's title. */
    public @Nullable String getCompanyName() {
        return editing.getEnd() == null ? null : editing.getEnd().name();
    }
}
