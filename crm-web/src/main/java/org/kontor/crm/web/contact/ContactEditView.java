package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.custom.FieldDialog;
import org.kontor.crm.web.edit.Conflicts;
import org.kontor.crm.web.shell.Here;
import org.kontor.crm.web.shell.Me;
import org.kontor.crm.web.shell.Problems;
import org.kontor.crm.web.shell.Texts;
import org.kontor.crm.web.shell.Toasts;

/** The form of a contact, new or existing. What is wrong stands beside the fields; what is typed is never lost. */
@Named
@ViewScoped
public class ContactEditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 20;
    private static final String TO_PAGE = "/contact/detail?faces-redirect=true&id=";
    private static final String TO_NEXT = "/contact/edit?faces-redirect=true";

    @Inject
    Me me;

    @Inject
    ContactService contacts;

    @Inject
    LinkService links;

    @Inject
    ContactDesk desk;

    @Inject
    Conflicts conflicts;

    @Inject
    ContactDraftView drafts;

    @Inject
    ContactFormLayout layout;

    @Inject
    FieldDialog fieldDialog;

    @Inject
    HttpServletRequest request;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable Long company;
    private boolean next;

    /** Opens the form. */
    public void load() {
        desk.open(id);
        if (id == null) {
            desk.getParts()
                    .offerFirst(
                            company == null
                                    ? null
                                    : links.companyRef(me.rights(), company).orElse(null));
        }
    }

    /** Saves and shows the contact. */
    public @Nullable String save() {
        next = false;
        return leave(desk.save());
    }

    /** Saves and opens an empty form. */
    public @Nullable String saveAndNext() {
        next = true;
        return leave(desk.save());
    }

    /** Saves what was chosen in the conflict. */
    public @Nullable String saveChosen() {
        return settle(conflicts.chosen(desk.getConflict()));
    }

    /** Saves over what somebody else saved in between; history keeps both. */
    public @Nullable String saveMine() {
        return settle(List.of());
    }

    /** Gives way in everything that both changed, and saves the rest. */
    public @Nullable String saveTheirs() {
        return settle(conflicts.all(desk.getConflict()));
    }

    private @Nullable String settle(Collection<String> theirs) {
        return leave(desk.settle(theirs));
    }

    private @Nullable String leave(boolean saved) {
        if (!saved) {
            return null;
        }
        String name = desk.getForm().name();
        if (id == null) {
            toasts.say(texts.of("contact.form.added", name));
        } else if (desk.getMergedWith() == null) {
            toasts.say(texts.of("contact.form.saved", name));
        } else {
            toasts.say(texts.of("contact.form.merged", name, desk.getMergedWith()));
        }
        drafts.done();
        String wanted = request.getParameter(Here.LEAVE_TO);
        if (wanted != null && !wanted.isEmpty()) {
            Here.leaveFor(wanted);
            return null;
        }
        return next ? TO_NEXT : TO_PAGE + desk.getId();
    }

    /** Adds the custom field in the dialog; what is typed in the contact's form stays. */
    public void addField() {
        if (fieldDialog.add()) {
            desk.renewFields();
            layout.load();
        }
    }

    /** People who may be made responsible. */
    public List<Person> people(String typed) {
        return contacts.responsibleChoices(me.rights(), typed, OFFERED);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    /** The company a new contact starts with, as the address asks. */
    public @Nullable Long getCompany() {
        return company;
    }

    public void setCompany(@Nullable Long company) {
        this.company = company;
    }

    /** The contact being edited. */
    public ContactDesk getDesk() {
        return desk;
    }

    /** What is being typed. */
    public ContactForm getForm() {
        return desk.getForm();
    }

    /** Its phones, companies and so on, which come and go row by row. */
    public ContactFormParts getParts() {
        return desk.getParts();
    }

    /** Its custom fields as they are typed. */
    public CustomInputs getCustoms() {
        return desk.getCustoms();
    }

    /** The name the contact had when the form was opened. */
    public String getStartName() {
        return desk.getStart().name();
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return desk.getProblems();
    }
}
