package org.kontor.crm.requisite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.shared.CodedForm;

/** A template as it is being written (S-16). */
public class TemplateForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private long version;
    private @Nullable String country;
    private Template.Holder holder = Template.Holder.COMPANY;
    private boolean retired;
    private @Nullable Integer place;
    private List<TemplateFieldForm> fields = new ArrayList<>();

    /** The form of a template that is there. */
    public static TemplateForm of(KeptTemplate kept) {
        TemplateForm form = new TemplateForm();
        Template template = kept.template();
        form.version = kept.version();
        form.setCode(template.code());
        form.country = template.country();
        form.holder = template.holder();
        form.setLabelPl(template.labelPl());
        form.setLabelEn(template.labelEn());
        form.retired = template.retired();
        template.fields().forEach(field -> form.fields.add(TemplateFieldForm.of(field)));
        return form;
    }

    /** Version the template had when the form was opened; of no account for a new one. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    /** ISO 3166 code, null for every country. */
    public @Nullable String getCountry() {
        return country;
    }

    public void setCountry(@Nullable String country) {
        this.country = country == null || country.isBlank() ? null : country;
    }

    /** Whose identity it is. */
    public Template.Holder getHolder() {
        return holder;
    }

    public void setHolder(Template.Holder holder) {
        this.holder = holder;
    }

    /** Whether it may no longer be chosen. */
    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }

    /** Place among the templates, from 1; null to stay, or to come last. */
    public @Nullable Integer getPlace() {
        return place;
    }

    public void setPlace(@Nullable Integer place) {
        this.place = place;
    }

    /** The fields in their order. */
    public List<TemplateFieldForm> getFields() {
        return fields;
    }

    public void setFields(List<TemplateFieldForm> fields) {
        this.fields = new ArrayList<>(fields);
    }
}
