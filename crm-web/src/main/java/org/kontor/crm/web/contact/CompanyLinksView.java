package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.company.PointForm;
import org.kontor.crm.company.PointKind;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.contact.LinkedContact;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The contacts on a company's page: linked, added in place, described, made primary, cut off (S-15). */
@Named
@ViewScoped
public class CompanyLinksView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Me me;

    @Inject
    ContactService contacts;

    @Inject
    LinkService links;

    @Inject
    CompanyContactsView page;

    @Inject
    ContactCustoms customs;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private final LinkDialog adding = new LinkDialog();
    private final LinkDialog editing = new LinkDialog();
    private final Problems problems = new Problems();
    private ContactForm form = new ContactForm();

    /** Opens an empty dialog for linking a contact that is there. */
    public void ask() {
        adding.open(null, null, false);
    }

    /** Links the contact picked. */
    public void add() {
        adding.getProblems().clear();
        Pick picked = adding.getEnd();
        if (picked == null || picked.id() == null) {
            adding.getProblems().add("contact", texts.of("contact.link.pickContact"));
            return;
        }
        try {
            links.link(me.act(), page.getCompanyId(), picked.id(), adding.getRole(), adding.isPrimary());
            said("contact.link.added", picked.name());
        } catch (Invalid refused) {
            tell(adding.getProblems(), refused);
        }
    }

    /** Opens an empty dialog for a new contact. */
    public void askNew() {
        adding.open(null, null, false);
        problems.clear();
        form = contacts.newForm(me.rights());
        form.getPhones().add(new PointForm(PointKind.WORK, ""));
        form.getEmails().add(new PointForm(PointKind.WORK, ""));
        customs.openRequired(form);
    }

    /** Adds the contact and links it, both or neither. */
    public void addNew() {
        problems.clear();
        customs.read(form);
        try {
            links.addTo(me.act(), page.getCompanyId(), form, adding.getRole(), adding.isPrimary());
            said("contact.link.addedNew", form.name());
        } catch (Invalid refused) {
            tell(problems, refused);
        }
    }

    /** Opens a dialog about one link. */
    public void edit(LinkedContact link) {
        editing.open(new Pick(link.contact().id(), link.contact().name(), ""), link.role(), link.primary());
    }

    /** Saves role and primacy. */
    public void save() {
        editing.getProblems().clear();
        Pick person = Objects.requireNonNull(editing.getEnd());
        try {
            change(Objects.requireNonNull(person.id()), editing.changedRole(), editing.changedPrimary());
            said("contact.link.changed", person.name());
        } catch (Invalid refused) {
            tell(editing.getProblems(), refused);
        }
    }

    /** Makes the contact the primary one. */
    public void lead(LinkedContact link) {
        change(link.contact().id(), null, true);
        said("contact.link.leads", link.contact().name());
    }

    private void change(long contact, @Nullable String role, @Nullable Boolean primary) {
        links.change(me.act(), page.getCompanyId(), contact, role, primary);
    }

    /** Cuts a link; the toast takes it back. */
    public void cut(LinkedContact link) {
        long changeSet =
                links.unlink(me.act(), page.getCompanyId(), link.contact().id());
        toasts.say(texts.of("contact.link.removed", link.contact().name()), changeSet);
        Here.showAnew();
    }

    private void said(String key, String name) {
        toasts.say(texts.of(key, name));
        Here.showAnew();
    }

    private void tell(Problems told, Invalid refused) {
        for (Problem problem : refused.problems()) {
            String field = problem.field();
            String shown = field.endsWith("role") ? "role" : field.startsWith("companies") ? "contact" : field;
            told.add(shown.replace("].kind", "].value"), texts.of(problem));
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

    /** The contact being added in place. */
    public ContactForm getForm() {
        return form;
    }

    /** The custom fields without which it is not created. */
    public CustomInputs getCustoms() {
        return customs.getInputs();
    }

    /** What is wrong with it. */
    public Problems getProblems() {
        return problems;
    }
}
