package org.kontor.crm.imports;

import java.util.List;
import java.util.Map;

/**
 * Values that lists lack and rows are to write.
 *
 * @param labels by the field with a selection list, the words for them
 * @param options of lists of custom fields
 */
public record MissingValues(Map<String, List<String>> labels, List<NewOption> options) {

    static final MissingValues NONE = new MissingValues(Map.of(), List.of());

    boolean isAny() {
        return !labels.isEmpty() || !options.isEmpty();
    }
}
