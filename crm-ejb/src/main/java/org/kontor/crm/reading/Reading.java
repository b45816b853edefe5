package org.kontor.crm.reading;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read something.
 *
 * @param at when
 * @param userId who
 * @param asUserId through whose eyes, null through one's own
 * @param entity kind of record, null when no record was read
 * @param recordId the record, null for a list
 * @param fileId the file on the record that was taken
 * @param question conditions and order of an exported list, as its address writes them
 * @param rows how many rows of it left
 */
public record Reading(
        Instant at,
        long userId,
        @Nullable Long asUserId,
        Door door,
        @Nullable String entity,
        @Nullable Long recordId,
        @Nullable Long fileId,
        @Nullable String question,
        @Nullable Long rows)
        implements Serializable {

    /** What the log could never take must not wait in front of what it can. */
    public Reading {
        Objects.requireNonNull(at);
        Objects.requireNonNull(door);
    }

    /** A record was opened. */
    public static Reading opened(Instant at, long user, @Nullable Long asUser, Door door, String entity, long record) {
        return new Reading(at, user, asUser, door, entity, record, null, null, null);
    }

    /** A file on a record was taken. */
    public static Reading taken(Instant at, long user, @Nullable Long asUser, String entity, long record, long file) {
        return new Reading(at, user, asUser, Door.FILE, entity, record, file, null, null);
    }

    /** A list was exported, or as much of it as left before it broke off. */
    public static Reading exported(
            Instant at, long user, @Nullable Long asUser, String entity, String question, long rows) {
        return new Reading(at, user, asUser, Door.EXPORT, entity, null, null, question, rows);
    }

    /** Somebody began to look through another user's eyes. */
    public static Reading viewedAs(Instant at, long user, long asUser) {
        return new Reading(at, user, asUser, Door.VIEW_AS, null, null, null, null, null);
    }

    /** The same at no particular time: what makes two readings one when they follow each other closely. */
    Reading timeless() {
        return new Reading(Instant.EPOCH, userId, asUserId, door, entity, recordId, fileId, question, rows);
    }

    /** Whether doing it again at once is the same reading: each export and each look through other eyes counts. */
    boolean repeats() {
        return recordId != null;
    }
}
