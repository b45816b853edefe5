package org.kontor.crm.importsource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies there.
 *
 * @param name its name
 * @param size its bytes; -1 where only fetching tells
 * @param modifiedAt when it was changed last, null where nobody says
 */
record Found(String name, long size, @Nullable Instant modifiedAt) {}
