package org.kontor.crm.shared;

import org.jspecify.annotations.Nullable;

/** Something of a name in both languages and a code that programs know it by, as it is being written. */
public abstract class CodedForm extends LabelledForm {

    private static final long serialVersionUID = 1L;

    private @Nullable String code;

    /** Stable name, null to have one made of the label. What is there already never changes it. */
    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
