package org.kontor.crm.customfield;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.shared.Problem;

/**
 * What changing a field's type would do.
 *
 * @param type what the field would hold
 * @param records how many have a value
 * @param losing how many of them have one that does not go over
 * @param options options that a list would get
 * @param examples the first values that do not go over
 */
public record TypePreview(CustomType type, long records, long losing, int options, List<Lost> examples)
        implements Serializable {

    /** Values shown at most. */
    public static final int EXAMPLES = 20;

    public TypePreview {
        examples = List.copyOf(examples);
    }

    /**
     * A value that does not go over.
     *
     * @param record the record that has it
     * @param text as people write it
     * @param problem why
     */
    public record Lost(long record, String text, Problem problem) implements Serializable {}
}
