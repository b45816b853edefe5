package org.kontor.crm.web.settings;

import java.io.Serializable;

/**
 * A template as the settings show it.
 *
 * @param code its stable name
 * @param label the label in the reader's language
 * @param country its name in the reader's language
 * @param holder whose identity it is, in words
 * @param fields its fields, in words
 * @param retired whether it can no longer be chosen
 * @param place its place, from 1
 * @param last whether it stands last
 */
public record TemplateRow(
        String code,
        String label,
        String country,
        String holder,
        String fields,
        boolean retired,
        int place,
        boolean last)
        implements Serializable {

    /** Whether it stands first. */
    public boolean isFirst() {
        return place == 1;
    }
}
