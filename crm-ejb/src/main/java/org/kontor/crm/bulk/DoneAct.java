package org.kontor.crm.bulk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Something a user did that can be taken back long after its toast: a deletion, or a change of many records at once.
 *
 * @param changeSetId what undo takes
 * @param at when
 * @param companies how many companies it touched, as far as they are counted
 * @param contacts how many contacts, likewise
 * @param deleted how many of them it deleted, {@link DoneActs#COUNTED_MAX} when more
 * @param more whether it touched more than are counted
 * @param names some of those that were deleted, as far as the user may read them as they were
 * @param changed what a change of many records changed: {@code company.type_id}, {@code contact.custom.KEY}; empty when it cannot be
 *     said in one word
 * @param undone whether it has been taken back
 */
public record DoneAct(
        long changeSetId,
        Instant at,
        long companies,
        long contacts,
        long deleted,
        boolean more,
        List<String> names,
        String changed,
        boolean undone)
        implements Serializable {

    public DoneAct {
        names = List.copyOf(names);
    }

    /** Deleted ones that {@link #names} leaves out. */
    public long unnamed() {
        return deleted - names.size();
    }
}
