package org.kontor.crm.identifier;

import java.util.List;
import java.util.Optional;
import org.kontor.crm.shared.Problem;

/** What the check of an identifier says: the value as it is stored, or what is wrong with what was typed. */
public sealed interface Verdict {

    /**
     * A sound identifier.
     *
     * @param normalized without spaces and dashes, letters in upper case
     */
    record Sound(String normalized) implements Verdict {}

    /**
     * No sound identifier.
     *
     * @param key key of the message in the resource bundles
     * @param parameters what the message names, in the order of its placeholders
     */
    record Refused(String key, List<String> parameters) implements Verdict {

        public Refused {
            parameters = List.copyOf(parameters);
        }

        static Refused of(String key, String... parameters) {
            return new Refused(key, List.of(parameters));
        }

        /** The same, said of a field of a form. */
        public Problem at(String field) {
            return new Problem(field, key, parameters);
        }
    }

    /** The normalised value; empty when the identifier is refused. */
    default Optional<String> value() {
        return this instanceof Sound sound ? Optional.of(sound.normalized()) : Optional.empty();
    }
}
