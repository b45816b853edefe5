package org.kontor.crm.web.layout;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.layout.LayoutField;
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
     * @param field as it is kept
     * @param label its usual one in the reader's language
     * @param renamable whether it can be called something else here; custom fields are named where they are made
     * @param fixed whether nobody can hide it
     * @param note where else it is, or that it is nowhere else; empty for nothing special
     */
    public record Field(LayoutField field, String label, boolean renamable, boolean fixed, String note)
            implements Serializable {

        /** Key of its descriptor. */
        public String key() {
            return field.key();
        }

        /** When it is shown. */
        public Show show() {
            return field.show();
        }

        /** Whether it is called something else than usual. */
        public boolean renamed() {
            return !field.label("pl").isEmpty();
        }

        /** What may be chosen. */
        public List<Show> choices() {
            return fixed ? List.of(Show.FILLED, Show.ALWAYS) : List.of(Show.values());
        }
    }
}
