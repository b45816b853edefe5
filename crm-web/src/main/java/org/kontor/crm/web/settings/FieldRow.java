package org.kontor.crm.web.settings;

import java.io.Serializable;
import java.util.List;
import org.kontor.crm.filter.IndexState;

/**
 * A custom field as the settings show it.
 *
 * @param code its key
 * @param label the label in the reader's language
 * @param type what it holds, in words
 * @param section where it stands, in words
 * @param traits what may be done with it, in words
 * @param filtered whether lists are narrowed by it
 * @param index how far its index is
 * @param searched whether the search by words looks into it
 * @param searchIndex how far the index of all that are searched is
 * @param retired whether it is out of use
 * @param place its place, from 1
 * @param last whether it stands last
 */
public record FieldRow(
        String code,
        String label,
        String type,
        String section,
        List<String> traits,
        boolean filtered,
        IndexState index,
        boolean searched,
        IndexState searchIndex,
        boolean retired,
        int place,
        boolean last)
        implements Serializable {

    /** Colour of the chip that tells of the index. */
    public String getTone() {
        return tone(index);
    }

    /** Colour of the chip that tells of the search. */
    public String getSearchTone() {
        return tone(searchIndex);
    }

    private static String tone(IndexState state) {
        return switch (state) {
            case READY -> "ok";
            case BUILDING -> "warn";
            case FAILED -> "err";
            case NONE -> "";
        };
    }

    /** Whether it stands first. */
    public boolean isFirst() {
        return place == 1;
    }
}
