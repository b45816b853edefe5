package org.kontor.crm.token;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as its owner sees it later: without its secret.
 *
 * @param ending last letters of the secret, to tell tokens apart
 * @param lastUsedAt to the minute, null when it was never used
 * @param expired whether it opens nothing any more
 */
public record AccessToken(
        long id,
        String name,
        String ending,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean expired)
        implements Serializable {}
