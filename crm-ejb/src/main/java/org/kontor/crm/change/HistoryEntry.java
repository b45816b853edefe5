package org.kontor.crm.change;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one change set did to one record (S-34).
 *
 * @param changeSetId the change set; {@link ChangeService#undo} takes it
 * @param actorId the user, or null when none was behind it
 * @param actor the name as it was then
 * @param causeRef the import run or undone change set, if the cause has one
 * @param note the remark given with the act
 * @param at when the act began
 * @param alone whether the change set touched no other record
 * @param changes field by field, in the order of columns
 */
public record HistoryEntry(
        long changeSetId,
        @Nullable Long actorId,
        String actor,
        Cause cause,
        @Nullable Long causeRef,
        @Nullable String note,
        Instant at,
        boolean alone,
        List<FieldChange> changes)
        implements Serializable {}
