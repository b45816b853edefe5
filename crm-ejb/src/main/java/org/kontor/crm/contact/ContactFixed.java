package org.kontor.crm.contact;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.access.Entity;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.FixedFields;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.customfield.CustomValues;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.shared.Invalid;
import org.kontor.crm.shared.NotFound;

/** What a user may see of a contact's fields, and keeping those that the user's roles do not let them set. */
@Dependent
class ContactFixed {

    @Inject
    ContactQueries queries;

    @Inject
    ContactMapper mapper;

    @Inject
    CustomKeeping custom;

    /** Everything about one contact that exists for the reader. */
    ContactCard seen(Rights rights, long id) {
        return whole(rights, id).without(rights.hidden(Entity.CONTACT));
    }

    private ContactCard whole(Rights rights, long id) {
        ContactCard card = queries.card(rights, id).orElseThrow(() -> new NotFound(ContactGuard.ref(id)));
        return card.in(custom.told(rights, card.custom()));
    }

    /** A form for a new contact: the reader is responsible. */
    ContactForm blank(Rights rights) {
        return blank(rights, rights.hidden(Entity.CONTACT));
    }

    private ContactForm blank(Rights rights, Set<String> hidden) {
        ContactForm form = new ContactForm();
        form.setResponsibleId(rights.userId());
        form.setCustom(CustomValues.defaults(custom.fields(ContactGuard.ENTITY)));
        form.getCustom().keySet().removeIf(key -> hidden.contains(CustomField.PREFIX + key));
        return form;
    }

    /**
     * The form as it may be saved: what may not be set stands as it is stored.
     *
     * @param id the contact, null for a new one
     * @throws Invalid naming every field that the form sets and the user may not
     */
    ContactForm keep(Rights rights, ContactForm form, @Nullable Long id) {
        FixedFields<ContactForm> fixed = new FixedFields<>(ContactShape.SHAPE, rights, Entity.CONTACT);
        if (fixed.none()) {
            return form;
        }
        ContactForm kept;
        if (id == null) {
            kept = fixed.keep(form, blank(rights), blank(rights, Set.of()));
        } else {
            ContactCard whole = whole(rights, id);
            kept = fixed.keep(form, mapper.form(whole.without(rights.hidden(Entity.CONTACT))), mapper.form(whole));
        }
        kept.setCompanies(form.getCompanies());
        return kept;
    }
}
