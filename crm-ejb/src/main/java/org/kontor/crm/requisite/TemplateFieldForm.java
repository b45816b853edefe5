package org.kontor.crm.requisite;

import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;
import org.kontor.crm.shared.CodedForm;

/** A field of a template as it is being written. */
public class TemplateFieldForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private @Nullable Identifier identifier;
    private boolean required;

    /** The form of a field that is there. */
    static TemplateFieldForm of(TemplateField field) {
        TemplateFieldForm form = new TemplateFieldForm();
        form.setCode(field.code());
        form.setLabelPl(field.labelPl());
        form.setLabelEn(field.labelEn());
        form.identifier = field.identifier();
        form.required = field.required();
        return form;
    }

    /** Whether nothing is typed into it. */
    public boolean isBlank() {
        return getCode() == null && isUnlabelled() && identifier == null;
    }

    /** What checks the value, null for plain text; a field that is there keeps it. */
    public @Nullable Identifier getIdentifier() {
        return identifier;
    }

    public void setIdentifier(@Nullable Identifier identifier) {
        this.identifier = identifier;
    }

    /** Whether no legal identity is saved without it. */
    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }
}
