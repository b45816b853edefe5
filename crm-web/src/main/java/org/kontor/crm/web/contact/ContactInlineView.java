package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.contact.ContactService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.edit.InlineView;
import org.kontor.crm.web.layout.FieldWords;
import org.kontor.crm.web.layout.PageLayout;

/** Editing on the page of a contact: one value where it stands, or a section (S-20). */
@Named
@ViewScoped
public class ContactInlineView extends InlineView<ContactForm> {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 20;

    @Inject
    ContactService contacts;

    @Inject
    ContactDesk desk;

    @Inject
    ContactDetailView page;

    @Inject
    ContactPageLayout layout;

    @Inject
    ContactFieldWords words;

    @Override
    public ContactDesk getDesk() {
        return desk;
    }

    @Override
    public long getId() {
        return page.getId();
    }

    @Override
    public CustomInputs getCustoms() {
        return desk.getCustoms();
    }

    @Override
    protected String kind() {
        return "contact";
    }

    @Override
    protected String name() {
        return desk.getForm().name();
    }

    @Override
    protected PageLayout layout() {
        return layout;
    }

    @Override
    protected FieldWords words() {
        return words;
    }

    @Override
    protected void renew() {
        page.renew();
    }

    /** The name in the heading is two fields of the form. */
    @Override
    protected List<String> together(String value) {
        return value.equals("name") ? List.of("firstName", "lastName") : super.together(value);
    }

    /** People who may be made responsible. */
    public List<Person> people(String typed) {
        return contacts.responsibleChoices(me.rights(), typed, OFFERED);
    }

    /** Its phones, e-mails and messengers, which come and go row by row. */
    public ContactFormParts getParts() {
        return desk.getParts();
    }
}
