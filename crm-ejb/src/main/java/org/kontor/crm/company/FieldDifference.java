package org.kontor.crm.company;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.field.FieldValue;

/**
 * One thing that two people changed to different values.
 *
 * @param path tells it apart: a field, a row of it, a value of a requisite
 * @param field key of the field's descriptor
 * @param labelKey key of its label in the resource bundles
 * @param label its label where a template gives one instead, else null
 * @param mine what the form says, nothing when it is empty there
 * @param theirs what was saved meanwhile, nothing when it was emptied
 * @param who who saved that
 * @param consoleUser who submitted that for the one at the server's console, null elsewhere
 * @param when the moment of that save
 */
public record FieldDifference(
        String path,
        String field,
        String labelKey,
        FieldValue.@Nullable Named label,
        List<FieldValue> mine,
        List<FieldValue> theirs,
        String who,
        @Nullable String consoleUser,
        Instant when)
        implements Serializable {

    /**
     * What two people did to a cell.
     *
     * @param by who saved theirs
     */
    public static FieldDifference of(
            FormCell<?> cell,
            String labelKey,
            FieldValue.@Nullable Named label,
            List<FieldValue> mine,
            List<FieldValue> theirs,
            CompanyChange by) {
        return new FieldDifference(
                cell.path(), cell.field().key(), labelKey, label, mine, theirs, by.actor(), by.consoleUser(), by.at());
    }
}
