package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.web.edit.DraftView;
import org.kontor.crm.web.edit.EditDesk;

/** Drafts of the form of a contact. */
@Named
@ViewScoped
public class ContactDraftView extends DraftView {

    private static final long serialVersionUID = 1L;

    @Inject
    ContactEditView editing;

    @Override
    protected String kind() {
        return "contact";
    }

    @Override
    protected EditDesk<?> desk() {
        return editing.getDesk();
    }
}
