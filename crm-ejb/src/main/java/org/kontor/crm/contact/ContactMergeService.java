package org.kontor.crm.contact;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.kontor.crm.access.Forbidden;
import org.kontor.crm.access.Rights;
import org.kontor.crm.company.CompanyHistory;
import org.kontor.crm.company.FieldDifference;
import org.kontor.crm.company.FormCell;
import org.kontor.crm.company.FormMerge;
import org.kontor.crm.company.Merged;
import org.kontor.crm.company.PlainWords;
import org.kontor.crm.field.CustomKeeping;
import org.kontor.crm.field.FieldDescriptor;
import org.kontor.crm.field.FieldType;
import org.kontor.crm.field.FieldValue;
import org.kontor.crm.shared.NotFound;

/** Door for those whose save of a contact met somebody else's. Open to every caller, because rights are values here. */
@Stateless
@PermitAll
public class ContactMergeService {

    /** How far back one looks for who changed a field. */
    private static final int RECENT = 50;

    @Inject
    ContactService contacts;

    @Inject
    CustomKeeping custom;

    @Inject
    PlainWords plain;

    /**
     * Brings a form that a conflict refused up to what was saved meanwhile: what only the others changed becomes theirs.
     * Where nothing else is left, its version is today's and it can be saved.
     *
     * @param start the form as it was opened, a {@link ContactForm#copy}
     * @param mine the form as it is typed; changed in place
     * @return what both changed: it stays as typed, and somebody has to choose
     * @throws NotFound when the contact is out of sight now
     * @throws Forbidden when it may not be changed any more
     */
    public Merged<ContactForm> merge(Rights rights, long id, ContactForm start, ContactForm mine) {
        ContactForm theirs = contacts.form(rights, id);
        FormMerge<ContactForm> merge = new FormMerge<>(ContactShape.SHAPE, start, theirs);
        List<FormCell<ContactForm>> both = merge.into(mine);
        return merge.ended(both, differences(rights, id, both, mine, theirs), mine);
    }

    private List<FieldDifference> differences(
            Rights rights, long id, List<FormCell<ContactForm>> both, ContactForm mine, ContactForm theirs) {
        if (both.isEmpty()) {
            return List.of();
        }
        CompanyHistory history = contacts.history(rights, id, null, RECENT);
        return both.stream()
                .map(cell -> FieldDifference.of(
                        cell,
                        cell.field().labelKey(),
                        cell.field().type() == FieldType.CUSTOM
                                ? custom.label(ContactGuard.ENTITY, cell.field().key())
                                : null,
                        said(rights, cell, mine),
                        said(rights, cell, theirs),
                        history.last(key -> key.equals(cell.field().key()))))
                .toList();
    }

    private List<FieldValue> said(Rights rights, FormCell<ContactForm> cell, ContactForm form) {
        Object thing = cell.thing().apply(form);
        if (cell.field().type() == FieldType.CUSTOM) {
            return custom.said(rights, ContactGuard.ENTITY, cell.field().key(), FieldDescriptor.texts(thing));
        }
        return cell.said(form) == null ? List.of() : plain.of(Objects.requireNonNull(thing));
    }
}
