package org.kontor.crm.customfield;

import java.io.Serializable;

/**
 * A value that a field of the type list offers.
 *
 * @param id identifier of its row
 * @param code stable name within the field, which stands in values
 * @param labelPl Polish label
 * @param labelEn English label
 * @param retired true when it may no longer be chosen; what has it keeps it
 */
public record CustomOption(long id, String code, String labelPl, String labelEn, boolean retired)
        implements Serializable {

    /** Whether it is to be added and is not there yet ({@link CustomField#coming}). */
    public boolean isComing() {
        return id == 0;
    }

    /** The label in the language, {@code pl} or {@code en}. */
    public String label(String language) {
        return "en".equals(language) ? labelEn : labelPl;
    }
}
