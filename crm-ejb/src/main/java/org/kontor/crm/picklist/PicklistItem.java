package org.kontor.crm.picklist;

import java.io.Serializable;

/**
 * One value of a selection list.
 *
 * @param id identifier, also in {@code company.type_id} and friends
 * @param list the list it belongs to
 * @param code stable name within its list, used in addresses and REST
 * @param labelPl Polish label
 * @param labelEn English label
 * @param tone colour family of its chip
 * @param retired true when it may no longer be chosen but old records still carry it
 */
public record PicklistItem(
        long id, Picklist list, String code, String labelPl, String labelEn, Tone tone, boolean retired)
        implements Serializable {

    /** The label in the language, {@code pl} or {@code en}. */
    public String label(String language) {
        return "en".equals(language) ? labelEn : labelPl;
    }
}
