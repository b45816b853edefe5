package org.kontor.crm.customfield;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An option of a list as it is being written. */
public class CustomOptionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String code;
    private String labelPl = "";
    private String labelEn = "";
    private boolean retired;

    /** The form of an option that is there. */
    public static CustomOptionForm of(CustomOption option) {
        CustomOptionForm form = new CustomOptionForm();
        form.code = option.code();
        form.labelPl = option.labelPl();
        form.labelEn = option.labelEn();
        form.retired = option.retired();
        return form;
    }

    /** Whether nothing is said yet. */
    public boolean isBlank() {
        return code == null && labelPl.isBlank() && labelEn.isBlank();
    }

    /** Stable name; null to have one made of the label. An option that is there never changes it. */
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

    /** Whether it may no longer be chosen. */
    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
