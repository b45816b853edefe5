package org.kontor.crm.web.settings;

import java.io.Serializable;

/**
 * A value of a selection list as the page shows it.
 *
 * @param code its name in addresses
 * @param label the label in the reader's language
 * @param labelPl Polish label
 * @param labelEn English label
 * @param tone tone of its chip, as {@code k:chip} takes it
 * @param retired whether it may no longer be chosen
 * @param place its place in the list, from 1
 * @param last whether it stands last
 * @param used how many companies within the reader's rights have it, in words
 * @param linked whether there are such companies and the list of companies can show them
 * @param free whether the reader sees no company that has it
 */
public record PicklistRow(
        String code,
        String label,
        String labelPl,
        String labelEn,
        String tone,
        boolean retired,
        int place,
        boolean last,
        String used,
        boolean linked,
        boolean free)
        implements Serializable {

    /** Whether it stands first. */
    public boolean isFirst() {
        return place == 1;
    }
}
