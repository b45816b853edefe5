package org.kontor.crm.importsource;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies there.
 *
 * @param name its name
 * @param size its bytes; -1 where only fetching tells
 * @param modifiedAt when it was changed last, null where nobody says
 */
record Found(String name, long size, @Nullable Instant modifiedAt) {

    /** As exact as the database keeps it, to be found there again. */
    Found {
        modifiedAt = modifiedAt == null ? null : modifiedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
