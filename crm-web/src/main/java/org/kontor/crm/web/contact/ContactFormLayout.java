package org.kontor.crm.web.contact;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.crm.contact.ContactLayouts;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.layout.RecordLayouts;
import org.kontor.crm.web.layout.FieldWords;
import org.kontor.crm.web.layout.FormLayout;
import org.kontor.crm.web.shell.Problems;

/** Which sections and fields the form of a contact shows, and where. */
@Named
@ViewScoped
public class ContactFormLayout extends FormLayout {

    private static final long serialVersionUID = 1L;

    @Inject
    ContactLayouts layouts;

    @Inject
    ContactEditView editing;

    @Inject
    ContactFieldWords words;

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
        return editing.getCustoms().fields();
    }

    @Override
    protected List<String> elsewhere() {
        return List.of("createdAt");
    }
}
