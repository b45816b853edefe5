package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.crm.web.edit.DraftView;
import org.kontor.crm.web.edit.EditDesk;

/** Drafts of the form of a company. */
@Named
@ViewScoped
public class CompanyDraftView extends DraftView {

    private static final long serialVersionUID = 1L;

    @Inject
    CompanyEditView editing;

    @Override
    protected String kind() {
        return "company";
    }

    @Override
    protected EditDesk<?> desk() {
        return editing.getDesk();
    }
}
