package org.kontor.crm.organisation;

import java.time.Instant;

/**
 * A link that was just made.
 *
 * @param secret what opens it; nobody can read it again
 * @param purpose why it was made
 * @param expiresAt until when it opens
 */
public record NewLink(String secret, UserLink.Purpose purpose, Instant expiresAt) {

    /** Without the secret: it must not land in a log. */
    @Override
    public String toString() {
        return "link for " + purpose + " until " + expiresAt;
    }
}
