package org.kontor.crm.web.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.company.Merged;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactMergeService;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.organisation.UserService;
import org.kontor.crm.shared.BusinessException;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;
import org.kontor.crm.shared.Problem;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.custom.CustomsShown;
import org.kontor.crm.web.edit.EditDesk;

/** One contact being edited. */
@Dependent
public class ContactDesk extends EditDesk<ContactForm> {

    private static final long serialVersionUID = 1L;

    @Inject
    ContactService contacts;

    @Inject
    ContactMergeService merges;

    @Inject
    UserService users;

    @Inject
    ContactCustoms customs;

    private @Nullable ContactForm form;
    private @Nullable ContactFormParts parts;
    private @Nullable CustomsShown shown;
    private @Nullable String birthday;
    private @Nullable Person responsible;

    @Override
    protected Class<ContactForm> type() {
        return ContactForm.class;
    }

    @Override
    protected ContactForm stored(@Nullable Long contact) {
        return contact == null ? contacts.newForm(me.rights()) : contacts.form(me.rights(), contact);
    }

    @Override
    protected long version(ContactForm typed) {
        return typed.getVersion();
    }

    @Override
    protected ContactForm copy(ContactForm typed) {
        return typed.copy();
    }

    @Override
    protected void begin(ContactForm typed) {
        form = typed;
        parts = new ContactFormParts(typed);
        shown = new CustomsShown(typed.getCustom());
        show();
    }

    @Override
    protected void collect() {
        Objects.requireNonNull(shown).leaveOut(current().getCustom());
        try {
            getForm().setBirthday(birthday == null || birthday.isBlank() ? null : LocalDate.parse(birthday.strip()));
        } catch (DateTimeException unreadable) {
            getProblems().add("birthday", texts.of("contact.error.birthday"));
        }
    }

    @Override
    protected ContactForm current() {
        getForm().setResponsibleId(responsible == null ? null : responsible.id());
        getParts().choose();
        customs.read(getForm());
        return getForm();
    }

    @Override
    protected @Nullable String typed() {
        return birthday;
    }

    @Override
    protected void retype(@Nullable String text) {
        birthday = text;
    }

    @Override
    protected void show() {
        birthday =
                getForm().getBirthday() == null ? null : getForm().getBirthday().toString();
        Long user = getForm().getResponsibleId();
        responsible = user == null ? null : users.people(List.of(user)).get(user);
        customs.open(getId(), getForm());
    }

    @Override
    protected long store(@Nullable Long contact, ContactForm typed) {
        if (contact == null) {
            return contacts.create(me.act(), typed);
        }
        saved(contacts.save(me.act(), contact, typed));
        return contact;
    }

    @Override
    public void showOnly(List<String> fields) {
        Objects.requireNonNull(shown).only(fields);
    }

    @Override
    protected Merged<ContactForm> merge(long contact, ContactForm opened, ContactForm typed) {
        return merges.merge(me.rights(), contact, opened, typed);
    }

    @Override
    protected void tell(Invalid invalid) {
        for (Problem problem : invalid.problems()) {
            getProblems().add(ContactFormParts.shownAt(problem.field()), texts.of(problem));
        }
    }

    @Override
    protected @Nullable String refusal(BusinessException refused) {
        if (refused instanceof NotFound) {
            return texts.of("contact.form.gone");
        }
        return refused instanceof Forbidden ? texts.of("contact.form.forbidden") : null;
    }

    @Override
    public void renewFields() {
        customs.renew(getId(), getForm());
    }

    @Override
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
}
