package org.kontor.crm.web.company;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.company.CompanyLayouts;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.RecordLayouts;
import org.kontor.crm.web.layout.FieldWords;
import org.kontor.crm.web.layout.FormLayout;
import org.kontor.crm.web.shell.Problems;

/** Which sections and fields the form of a company shows, and where. */
@Named
@ViewScoped
public class CompanyFormLayout extends FormLayout {

    private static final long serialVersionUID = 1L;

    @Inject
    CompanyLayouts layouts;

    @Inject
    CompanyEditView editing;

    @Inject
    CompanyFieldWords words;

    @Override
    protected RecordLayouts layouts() {
        return layouts;
    }

    @Override
    protected FieldWords words() {
        return words;
    }

    @Override
    protected Problems problems() {
        return editing.getProblems();
    }

    @Override
    protected List<CustomField> customs() {
        return editing.getDesk().getTyped().getCustoms().fields();
    }

    @Override
    protected List<String> elsewhere() {
        return List.of("createdAt", "contacts");
    }
}
