package org.kontor.crm.customfield;

import org.kontor.crm.shared.CodedForm;

/** An option of a list as it is being written. */
public class CustomOptionForm extends CodedForm {

    private static final long serialVersionUID = 1L;

    private boolean retired;

    /** The form of an option that is there. */
    public static CustomOptionForm of(CustomOption option) {
        CustomOptionForm form = new CustomOptionForm();
        form.setCode(option.code());
        form.setLabelPl(option.labelPl());
        form.setLabelEn(option.labelEn());
        form.retired = option.retired();
        return form;
    }

    /** Whether nothing is said yet. */
    public boolean isBlank() {
        return getCode() == null && isUnlabelled();
    }

    /** Whether it may no longer be chosen. */
    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
