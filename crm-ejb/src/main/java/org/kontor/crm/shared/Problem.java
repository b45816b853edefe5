package org.kontor.crm.shared;

import java.io.Serializable;
import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field path in the form, for example {@code name} or {@code phones[1].value}; empty for the whole
 * @param key key of the message in the resource bundles
 * @param parameters what the message names, in the order of its placeholders
 * @param of which of several values of the field it is about, as it was typed; empty when it is about the field
 */
public record Problem(String field, String key, List<String> parameters, String of) implements Serializable {

    public Problem {
        parameters = List.copyOf(parameters);
    }

    /** A problem with the field as a whole. */
    public Problem(String field, String key, List<String> parameters) {
        this(field, key, parameters, "");
    }

    /** The same problem with a field that has another name there. */
    public Problem at(String path) {
        return new Problem(path, key, parameters, of);
    }

    /** A problem with the given field. */
    public static Problem of(String field, String key, String... parameters) {
        return new Problem(field, key, List.of(parameters));
    }
}
