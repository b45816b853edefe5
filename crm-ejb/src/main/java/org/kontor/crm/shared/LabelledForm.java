package org.kontor.crm.shared;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Something an administrator names in both languages, as it is being written. */
public abstract class LabelledForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String labelPl = "";
    private String labelEn = "";

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

    /** Whether it has a label in neither language. */
    protected boolean isUnlabelled() {
        return labelPl.isBlank() && labelEn.isBlank();
    }
}
