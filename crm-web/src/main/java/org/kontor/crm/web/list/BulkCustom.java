package org.kontor.crm.web.list;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.customfield.CustomField;
import org.kontor.crm.web.custom.CustomInputs;
import org.kontor.crm.web.custom.CustomTyping;
import org.kontor.crm.web.shell.Problems;

/** The value that a custom field of many records is to have, while it is typed. */
@Dependent
public class BulkCustom implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    CustomTyping typing;

    private @Nullable CustomField field;
    private CustomInputs inputs = CustomInputs.NONE;
    private @Nullable String seen;
    private final Problems problems = new Problems();

    /** Asks for the value of this field; null for one that is not custom. */
    void open(@Nullable CustomField chosen) {
        field = chosen;
        seen = null;
        inputs = chosen == null ? CustomInputs.NONE : typing.open("list:bulk", List.of(chosen), Map.of(), null);
    }

    /** The value as a form writes it, several one a line; null for none. */
    @Nullable
    String value() {
        List<String> texts = field == null ? List.of() : typing.read(inputs).getOrDefault(field.key(), List.of());
        return texts.isEmpty() ? null : String.join("\n", texts);
    }

    /** What the value would do is shown now. */
    void look() {
        seen = value();
    }

    /** Whether it was typed otherwise when what it would do was shown. */
    boolean isOther() {
        return field != null && !Objects.equals(seen, value());
    }

    /** Whether the field is a custom one. */
    public boolean isOpen() {
        return field != null;
    }

    /** Its one input. */
    public CustomInputs getInputs() {
        return inputs;
    }

    /** None: what is wrong is told of the whole act. */
    public Problems getProblems() {
        return problems;
    }
}
