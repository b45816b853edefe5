package org.kontor.crm.requisite;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.identifier.Identifier;

/** A field of a template as it is being written. */
public class TemplateFieldForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String code;
    private String labelPl = "";
    private String labelEn = "";
    private @Nullable Identifier identifier;
    private boolean required;

    /** The form of a field that is there. */
    static TemplateFieldForm of(TemplateField field) {
        TemplateFieldForm form = new TemplateFieldForm();
        form.code = field.code();
        form.labelPl = field.labelPl();
        form.labelEn = field.labelEn();
        form.identifier = field.identifier();
        form.required = field.required();
        return form;
    }

    /** Whether nothing is typed into it. */
    public boolean isBlank() {
        return code == null && labelPl.isBlank() && labelEn.isBlank() && identifier == null;
    }

    /** Key of its values, which never changes; null to have one made. */
    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** Polish label; empty when it is the same as the English one. */
    public String getLabelPl() {
        return labelPl;
    }

    public void setLabelPl(@Nullable String labelPl) {
        this.labelPl = labelPl == null ? "" : labelPl;
    }

    /** English label; empty when it is the same as the Polish one. */
    public String getLabelEn() {
        return labelEn;
    }

    public void setLabelEn(@Nullable String labelEn) {
        this.labelEn = labelEn == null ? "" : labelEn;
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
