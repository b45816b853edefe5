package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.company.CompanyForm;
import org.kontor.crm.company.CompanyService;
import org.kontor.crm.organisation.Person;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.edit.InlineView;
import org.kontor.crm.web.layout.FieldWords;
import org.kontor.crm.web.layout.PageLayout;

/** Editing on the page of a company: one value where it stands, or a section (S-20). */
@Named
@ViewScoped
public class CompanyInlineView extends InlineView<CompanyForm> {

    private static final long serialVersionUID = 1L;
    private static final int OFFERED = 20;
    private static final String DETAILS = "details";

    @Inject
    CompanyService companies;

    @Inject
    CompanyDesk desk;

    @Inject
    CompanyDetailView page;

    @Inject
    CompanyPageLayout layout;

    @Inject
    CompanyFieldWords words;

    @Override
    public CompanyDesk getDesk() {
        return desk;
    }

    @Override
    public long getId() {
        return page.getId();
    }

    @Override
    public CustomInputs getCustoms() {
        return desk.getTyped().getCustoms();
    }

    @Override
    protected String kind() {
        return "company";
    }

    @Override
    protected String name() {
        return desk.getForm().getName();
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

    /** The section of the details stands in their labels, too: their problems are told beside the details. */
    @Override
    public String label(String field) {
        return field.equals(DETAILS) ? words.usual(field) : super.label(field);
    }

    /** People who may be made responsible. */
    public List<Person> people(String typed) {
        return companies.responsibleChoices(me.rights(), typed, OFFERED);
    }

    /** Its phones, e-mails and so on, which come and go row by row. */
    public CompanyFormParts getParts() {
        return desk.getTyped().getParts();
    }
}
