package org.kontor.crm.web.layout;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.layout.LayoutField.Show;
import org.kontor.crm.layout.LayoutSection;

/**
 * A section while it is arranged.
 *
 * @param section as it is kept
 * @param usual its title in the reader's language as long as nobody renames it
 * @param last what always stands at its end, empty for nothing
 * @param fields in their order
 */
public record ArrangedSection(LayoutSection section, String usual, String last, List<Field> fields)
        implements Serializable {

    public ArrangedSection {
        fields = List.copyOf(fields);
    }

    /** Stable name. */
    public String key() {
        return section.key();
    }

    /**
     * A field while it is arranged.
     *
     * @param key key of its descriptor
     * @param label in the reader's language
     * @param show when it is shown
     * @param fixed whether nobody can hide it
     * @param note where else it is, or that it is nowhere else; empty for nothing special
     */
    public record Field(String key, String label, Show show, boolean fixed, String note) implements Serializable {

        /** What may be chosen. */
        public List<Show> choices() {
            return fixed ? List.of(Show.FILLED, Show.ALWAYS) : List.of(Show.values());
        }
    }
}
