package org.kontor.crm.file;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kontor.crm.organisation.Person;

/**
 * A file on a record.
 *
 * @param name as its sender called it, without a path and without what would hide its ending
 * @param addedBy null when the product itself has added it
 */
public record RecordFile(
        long id,
        String name,
        StoredFile file,
        Instant addedAt,
        @Nullable Person addedBy) implements Serializable {}
