package org.kontor.crm.web.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.contact.ContactForm;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomFieldService;
import org.kontor.crm.shared.RecordRef;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.custom.CustomTyping;

/** The custom fields of a contact while they are typed in, on whatever page. */
@Dependent
public class ContactCustoms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CustomFieldService fields;

    @Inject
    CustomTyping typing;

    private CustomInputs inputs = CustomInputs.NONE;

    /**
     * Shows what the form says of every field.
     *
     * @param contact null for a new one
     */
    void open(@Nullable Long contact, ContactForm form) {
        open("custom", form, field -> true, contact == null ? null : new RecordRef("contact", contact));
    }

    /** Shows the fields without which no contact is created, in a dialog. */
    void openRequired(ContactForm form) {
        open("needed", form, CustomField::required, null);
    }

    private void open(String name, ContactForm form, Predicate<CustomField> shown, @Nullable RecordRef record) {
        List<CustomField> some = fields.inUse("contact").stream().filter(shown).toList();
        inputs = typing.open(name, some, form.getCustom(), record);
    }

    /** Puts what is typed into the form. */
    void read(ContactForm form) {
        form.getCustom().putAll(typing.read(getInputs()));
    }

    /**
     * Shows fields that were made meanwhile; what is typed stays.
     *
     * @param contact null for a new one, which starts with the fields' defaults
     */
    void renew(@Nullable Long contact, ContactForm form) {
        read(form);
        typing.complete(form.getCustom(), fields.inUse("contact"), contact == null);
        open(contact, form);
    }

    /** The inputs. */
    public CustomInputs getInputs() {
        return inputs;
    }
}
