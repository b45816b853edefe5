package org.kontor.crm.reading;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;

/**
 * Somebody read a record.
 *
 * @param user who
 * @param as through whose eyes, null through one's own
 * @param fileId the file that was taken, null when the record was opened
 */
public record ReadLine(
        long id,
        Instant at,
        Person user,
        @Nullable Person as,
        Door door,
        @Nullable Long fileId) implements Serializable {}
