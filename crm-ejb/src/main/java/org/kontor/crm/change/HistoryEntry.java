package org.kontor.crm.change;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one change set did to one record (S-34).
 *
 * @param changeSetId the change set; {@link ChangeService#undo} takes it
 * @param actorId the user, or null when none was behind it
 * @param actor the name as it was then
 * @param consoleUser who submitted the act for the actor at the server's console, null elsewhere
 * @param causeRef the import run or undone change set, if the cause has one
 * @param note the remark given with the act
 * @param at when the act began
 * @param alone whether the change set touched no other record
 * @param changes field by field, in the order of columns
 * @param images the changed rows as a whole, for values that mean something only together with what did not change
 */
public record HistoryEntry(
        long changeSetId,
        @Nullable Long actorId,
        String actor,
        @Nullable String consoleUser,
        Cause cause,
        @Nullable Long causeRef,
        @Nullable String note,
        Instant at,
        boolean alone,
        List<FieldChange> changes,
        List<RowImage> images)
        implements Serializable {

    /** How the change set left a row it changed; empty for a row that came or went. */
    public Map<String, String> image(String table, long rowId) {
        return images.stream()
                .filter(image -> image.rowId() == rowId && image.table().equals(table))
                .findFirst()
                .map(RowImage::values)
                .orElse(Map.of());
    }
}
