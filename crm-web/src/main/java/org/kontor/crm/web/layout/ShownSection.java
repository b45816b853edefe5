package org.kontor.crm.web.layout;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.layout.LayoutField;

/**
 * A section as a page or form shows it.
 *
 * @param key stable name
 * @param title in the reader's language
 * @param folded whether only its title is shown
 * @param fields those shown, in their order
 */
public record ShownSection(String key, String title, boolean folded, List<LayoutField> fields) implements Serializable {

    public ShownSection {
        fields = List.copyOf(fields);
    }
}
