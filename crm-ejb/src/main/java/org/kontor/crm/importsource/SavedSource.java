package org.kontor.crm.importsource;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as its pages and REST show it.
 *
 * @param id the source
 * @param version of the source, to save with
 * @param ownerId whose rights its runs have
 * @param ownerName that user's name
 * @param profileId how its files are imported
 * @param profileName that profile's name
 * @param name how it is called
 * @param place where its files lie
 * @param secret whether a password or key is kept for it
 * @param timetable when somebody looks
 * @param limits what its files must keep to
 * @param reportTo addresses that reports go to, with commas between
 * @param active whether anybody looks
 * @param state where it stands
 */
public record SavedSource(
        long id,
        long version,
        long ownerId,
        String ownerName,
        long profileId,
        String profileName,
        String name,
        SourcePlace place,
        boolean secret,
        Timetable timetable,
        Limits limits,
        String reportTo,
        boolean active,
        State state)
        implements Serializable {

    /**
     * Where a source stands.
     *
     * @param nextAt when somebody looks next
     * @param lookedAt when somebody looked last, null when nobody has
     * @param trouble why that look failed, null when it did not
     * @param stoppedAt since when it has stopped itself, null when it has not
     * @param stopped why
     */
    public record State(
            Instant nextAt,
            @Nullable Instant lookedAt,
            @Nullable Trouble trouble,
            @Nullable Instant stoppedAt,
            @Nullable Trouble stopped)
            implements Serializable {}

    /** Whether somebody will look by the timetable. */
    public boolean isGoing() {
        return active && state.stoppedAt() == null;
    }
}
