package org.kontor.crm.bulk;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.filter.Condition;
import org.kontor.crm.filter.Conditions;
import org.kontor.crm.filter.Query;
import org.kontor.crm.listing.BulkChange;

/**
 * An act on many records that goes on by itself.
 *
 * @param userId whose rights it has
 * @param actor that user's name
 * @param list the kind of record, {@code company} or {@code contact}
 * @param query which of them, as the list's address writes it
 * @param change what becomes of them; null when they are deleted
 * @param planned records that were to change when it was asked for
 * @param unchanged records that were so already
 * @param forbidden records the roles did not let be changed
 * @param done records changed so far
 * @param reached id of the last record dealt with
 * @param failure key of the message why it failed, null when it did not
 * @param changeSetId takes it back
 * @param finishedAt when it came to its end, null before
 */
public record BulkRun(
        long id,
        long userId,
        String actor,
        Status status,
        String list,
        String query,
        @Nullable BulkChange change,
        long planned,
        long unchanged,
        long forbidden,
        long done,
        long reached,
        @Nullable String failure,
        long changeSetId,
        Instant askedAt,
        @Nullable Instant finishedAt)
        implements Serializable {

    /** Where a run stands. */
    public enum Status {
        QUEUED,
        RUNNING,
        COMPLETED,
        /** Something stood in its way; it can go on. */
        FAILED,
        /** The server's console stopped it; it goes on with the next start, or earlier when somebody wants it. */
        STOPPED
    }

    /** Keys of the fields it speaks of: those it changes and those its records were chosen by. */
    Set<String> fields() {
        Set<String> fields = Conditions.read(Query.parse(query)).all().stream()
                .map(Condition::field)
                .collect(Collectors.toCollection(HashSet::new));
        if (change != null) {
            fields.add(change.field());
        }
        return fields;
    }

    /** Whether it waits or works. */
    public boolean isActive() {
        return status == Status.QUEUED || status == Status.RUNNING;
    }
}
