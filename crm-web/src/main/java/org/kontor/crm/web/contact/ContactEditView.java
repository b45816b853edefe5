package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.contact.LinkService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.EditConflict;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.custom.FieldDialog;
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
    UserService users;

    @Inject
    ContactCustoms customs;

    @Inject
    FieldDialog fieldDialog;

    @Inject
    Toasts toasts;

    @Inject
    Texts texts;

    private @Nullable Long id;
    private @Nullable Long company;
    private @Nullable ContactForm form;
    private @Nullable ContactFormParts parts;
    private String startName = "";
    private @Nullable String birthday;
    private @Nullable Person responsible;
    private @Nullable ContactConflict conflict;
    private @Nullable String refusal;
    private final Problems problems = new Problems();

    /** Opens the form. */
    public void load() {
        form = id == null ? contacts.newForm(me.rights()) : contacts.form(me.rights(), id);
        parts = new ContactFormParts(form);
        customs.open(form);
        if (id == null) {
            parts.offerFirst(
                    company == null
                            ? null
                            : links.companyRef(me.rights(), company).orElse(null));
        }
        startName = form.name();
        birthday = form.getBirthday() == null ? null : form.getBirthday().toString();
        Long user = form.getResponsibleId();
        responsible = user == null ? null : users.people(List.of(user)).get(user);
    }

    /** Saves and shows the contact. */
    public @Nullable String save() {
        return write() ? TO_PAGE + id : null;
    }

    /** Saves and opens an empty form. */
    public @Nullable String saveAndNext() {
        return write() ? TO_NEXT : null;
    }

    /** Saves over what somebody else saved in between; history keeps both. */
    public @Nullable String saveMine() {
        if (conflict != null) {
            getForm().setVersion(conflict.version());
        }
        return save();
    }

    private boolean write() {
        problems.clear();
        conflict = null;
        refusal = null;
        ContactForm typed = getForm();
        typed.setResponsibleId(responsible == null ? null : responsible.id());
        getParts().choose();
        customs.read(typed);
        if (!readBirthday(typed)) {
            return false;
        }
        try {
            store(typed);
            return true;
        } catch (Invalid invalid) {
            for (Problem problem : invalid.problems()) {
                problems.add(ContactFormParts.shownAt(problem.field()), texts.of(problem));
            }
        } catch (EditConflict lost) {
            String who = texts.actor(lost.who(), lost.consoleUser());
            conflict = new ContactConflict(who, lost.when(), lost.currentVersion());
        } catch (NotFound gone) {
            refusal = texts.of("contact.form.gone");
        } catch (Forbidden refused) {
            refusal = texts.of("contact.form.forbidden");
        }
        return false;
    }

    private void store(ContactForm typed) {
        if (id == null) {
            id = contacts.create(me.act(), typed);
            toasts.say(texts.of("contact.form.added", typed.name()));
        } else {
            contacts.save(me.act(), id, typed);
            toasts.say(texts.of("contact.form.saved", typed.name()));
        }
    }

    private boolean readBirthday(ContactForm typed) {
        try {
            typed.setBirthday(birthday == null || birthday.isBlank() ? null : LocalDate.parse(birthday.strip()));
            return true;
        } catch (DateTimeException unreadable) {
            problems.add("birthday", texts.of("contact.error.birthday"));
            return false;
        }
    }

    /** Adds the custom field in the dialog; what is typed in the contact's form stays. */
    public void addField() {
        if (fieldDialog.add()) {
            customs.renew(getForm(), id == null);
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

    /** What is being typed. */
    public ContactForm getForm() {
        return Objects.requireNonNull(form);
    }

    /** Its phones, companies and so on, which come and go row by row. */
    public ContactFormParts getParts() {
        return Objects.requireNonNull(parts);
    }

    /** Its custom fields as they are typed. */
    public CustomInputs getCustoms() {
        return customs.getInputs();
    }

    /** The name the contact had when the form was opened. */
    public String getStartName() {
        return startName;
    }

    /** The birthday as it is typed, ISO 8601. */
    public @Nullable String getBirthday() {
        return birthday;
    }

    public void setBirthday(@Nullable String birthday) {
        this.birthday = birthday;
    }

    public @Nullable Person getResponsible() {
        return responsible;
    }

    public void setResponsible(@Nullable Person responsible) {
        this.responsible = responsible;
    }

    /** Who saved in between, null when nobody. */
    public @Nullable ContactConflict getConflict() {
        return conflict;
    }

    /** Why nothing can be saved any more, null while it can. */
    public @Nullable String getRefusal() {
        return refusal;
    }

    /** What is wrong with the form. */
    public Problems getProblems() {
        return problems;
    }
}
